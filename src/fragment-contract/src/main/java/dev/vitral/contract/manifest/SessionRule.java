package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** Who keeps sessions does so in a cookie of its own, behind a log-in page of its own. */
final class SessionRule implements Rule {

  @Override
  public void check(JsonNode manifest, Findings findings) {
    JsonNode session = manifest.path("session");
    if (!session.isObject()) {
      return;
    }
    String cookie = session.path("cookie").asText();
    if (!cookie.startsWith("__Host-") || !declares(manifest, cookie)) {
      findings.add("session.cookie", "'" + cookie + "' is no __Host- cookie of this fragment");
    }
    String login = session.path("login").asText();
    if (!Rule.owns(manifest, login)) {
      findings.add("session.login", "'" + login + "' lies in no prefix of this fragment");
    }
  }

  private static boolean declares(JsonNode manifest, String cookie) {
    return StreamSupport.stream(manifest.path("cookies").spliterator(), false)
        .anyMatch(declared -> declared.asText().equals(cookie));
  }
}
