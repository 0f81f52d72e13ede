package dev.vitral.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What the visitor asks. */
public record Request(String method, Url url, Headers headers, Optional<Body> body) {

  static Request of(JsonNode said) {
    return new Request(
        said.path("method").asText("GET"),
        Url.of(said.path("url").asText()),
        Headers.of(said.path("headers")),
        Optional.ofNullable(said.get("body")).map(Body::of));
  }

  /** Whether the case writes a {@code Host} of its own. */
  public boolean namesHost() {
    return headers.has("Host");
  }
}
