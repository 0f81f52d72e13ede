package dev.vitral.shell.edge.compose;

import dev.vitral.esi.SurrogateControl;
import dev.vitral.esi.Template;
import dev.vitral.shell.cache.Checksum;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.edge.site.Site;
import io.vertx.core.MultiMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is made of a stored answer once, for all who are given it.
 *
 * @param headers those that the engine looks at
 * @param template its markup, if it is a page that asks for ESI
 * @param tag of its body before composition; empty for what is no such page
 * @param pages what was composed from it
 */
public record Ready(
    Map<String, List<String>> headers, Optional<Template> template, String tag, ReadyPages pages) {

  private static final List<String> LOOKED_AT =
      List.of("Content-Type", "Content-Encoding", "Surrogate-Control", "Location");

  static Ready fragment(Stored<Ready> stored) {
    return new Ready(headers(stored.headers()), Optional.empty(), "", new ReadyPages());
  }

  /**
   * Of a page.
   *
   * @param address for messages
   */
  public static Ready page(Stored<Ready> stored, String address, Site site) {
    Map<String, List<String>> headers = headers(stored.headers());
    if (!site.esi() || !SurrogateControl.asksForEsi(stored.status(), headers, site.deviceToken())) {
      return new Ready(headers, Optional.empty(), "", new ReadyPages());
    }
    Checksum checksum = new Checksum();
    checksum.take(stored.body());
    Template template = Template.parse(address, stored.body(), site.limits());
    return new Ready(headers, Optional.of(template), checksum.tag(), new ReadyPages());
  }

  /** What the engine looks at in the headers of an answer. */
  public static Map<String, List<String>> headers(MultiMap headers) {
    Map<String, List<String>> some = new HashMap<>();
    for (String name : LOOKED_AT) {
      List<String> lines = headers.getAll(name);
      if (!lines.isEmpty()) {
        some.put(name, lines);
      }
    }
    return some;
  }
}
