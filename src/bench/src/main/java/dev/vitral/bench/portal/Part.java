package dev.vitral.bench.portal;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * A part of the portal at one moment, as {@code ./vitral status --json} says it.
 *
 * @param kind {@code store}, {@code service} or {@code launcher}
 * @param pid absent while it has no process; stores that live in one JVM share one
 * @param state {@code starting}, {@code ready} or {@code down}
 */
public record Part(String name, String kind, Optional<Long> pid, String state) {

  static Part of(JsonObject part) {
    return new Part(
        part.getString("name"),
        part.getString("kind"),
        Optional.ofNullable(part.getLong("pid")),
        part.getString("state"));
  }

  public boolean isReady() {
    return state.equals("ready");
  }

  public boolean isDown() {
    return state.equals("down");
  }

  public boolean isStore() {
    return kind.equals("store");
  }

  /** Its process, if it is ready and alive. */
  public Optional<ProcessHandle> process() {
    return isReady()
        ? pid.flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive)
        : Optional.empty();
  }
}
