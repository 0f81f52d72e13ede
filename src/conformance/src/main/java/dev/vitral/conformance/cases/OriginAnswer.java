package dev.vitral.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** How the stub answers for one URL; counts how often it was asked. */
public final class OriginAnswer {

  /** What goes wrong on purpose. */
  public enum Fault {
    NONE,
    HANG,
    RESET,
    TRUNCATE,
    DNS
  }

  private static final Headers PAGE =
      new Headers(
          List.of(
              new Headers.Line("Content-Type", "text/html; charset=utf-8"),
              new Headers.Line("Surrogate-Control", "content=\"ESI/1.0\"")));
  private static final Headers OTHER =
      new Headers(List.of(new Headers.Line("Content-Type", "text/html")));

  private final JsonNode said;
  private final Headers headers;
  private final List<Body> bodies;
  private final AtomicInteger asked = new AtomicInteger();

  private OriginAnswer(JsonNode said, Headers standard) {
    this.said = said;
    this.headers = standard.replacedBy(said.path("headers"));
    this.bodies = bodies(said);
  }

  static OriginAnswer page(JsonNode said) {
    return new OriginAnswer(said, PAGE);
  }

  static OriginAnswer other(JsonNode said) {
    return new OriginAnswer(said, OTHER);
  }

  /** What nobody has said anything about. */
  public static OriginAnswer notFound() {
    return other(JsonNodeFactory.instance.objectNode().put("status", 404));
  }

  /** Counts a request; the number of those before it. */
  public int next() {
    return asked.getAndIncrement();
  }

  /** Status for the n-th request, from 0; the last one repeats. */
  public int status(int turn) {
    JsonNode statuses = said.path("statuses");
    return statuses.isEmpty()
        ? said.path("status").asInt(200)
        : statuses.get(Math.min(turn, statuses.size() - 1)).intValue();
  }

  /** Body for the n-th request, from 0; the last one repeats. */
  public Body body(int turn) {
    return bodies.get(Math.min(turn, bodies.size() - 1));
  }

  public Headers headers() {
    return headers;
  }

  public long delayMillis() {
    return said.path("delayMs").asLong();
  }

  public boolean gzip() {
    return said.path("gzip").asBoolean();
  }

  public Fault fault() {
    return switch (said.path("fail").asText("")) {
      case "" -> Fault.NONE;
      case "hang" -> Fault.HANG;
      case "reset" -> Fault.RESET;
      case "truncate" -> Fault.TRUNCATE;
      case "dns" -> Fault.DNS;
      default -> throw new CaseException("unknown fail: " + said.get("fail"));
    };
  }

  /** Whether these request headers are answered 304. */
  public boolean isUnmodifiedFor(Headers request) {
    Optional<String> tag = request.value("If-None-Match");
    boolean sameTag =
        said.has("onIfNoneMatch")
            && tag.filter(said.get("onIfNoneMatch").asText()::equals).isPresent();
    return sameTag
        || (said.path("onIfModifiedSince").asBoolean() && request.has("If-Modified-Since"));
  }

  private static List<Body> bodies(JsonNode said) {
    List<Body> bodies = new ArrayList<>();
    said.path("bodies").forEach(one -> bodies.add(Body.of(one)));
    if (bodies.isEmpty()) {
      bodies.add(said.has("body") ? Body.of(said.get("body")) : Body.EMPTY);
    }
    return bodies;
  }
}
