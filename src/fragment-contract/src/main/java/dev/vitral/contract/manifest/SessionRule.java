package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Who keeps sessions says how: a cookie of its own, a closed exchange, an open log-in page. */
final class SessionRule implements Rule {

  private static final Pattern CLOSED = Pattern.compile("/vitral(/[a-z][a-z0-9-]*)+");

  @Override
  public void check(JsonNode manifest, Findings findings) {
    JsonNode session = manifest.path("session");
    if (session.isMissingNode() || session.isNull()) {
      return;
    }
    String cookie = findings.text(session, "session.", "cookie");
    if (!cookie.startsWith("__Host-") || !declares(manifest, cookie)) {
      findings.add("session.cookie", "'" + cookie + "' is no __Host- cookie of this fragment");
    }
    findings.matches(
        session, "session.", "exchange", CLOSED, "a path below /vitral/, which no visitor reaches");
    String login = findings.text(session, "session.", "login");
    if (!Rule.owns(manifest, login)) {
      findings.add("session.login", "'" + login + "' lies in no prefix of this fragment");
    }
  }

  private static boolean declares(JsonNode manifest, String cookie) {
    return StreamSupport.stream(manifest.path("cookies").spliterator(), false)
        .anyMatch(declared -> declared.asText().equals(cookie));
  }
}
