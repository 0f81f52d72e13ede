package dev.vitral.conformance.stub;

import dev.vitral.conformance.cases.Headers;
import dev.vitral.conformance.cases.Url;
import java.nio.charset.StandardCharsets;

/** A request that reached the stub. */
public record Recorded(String method, Url url, Headers headers, byte[] body) {

  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return method + " " + url;
  }
}
