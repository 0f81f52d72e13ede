package dev.vitral.shell.session;

import dev.vitral.kit.locale.Languages;
import dev.vitral.shell.errors.Errors;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.session.Admission.Reason;
import dev.vitral.shell.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Answers visitors whose request goes to nobody: log in first, or come back later. */
@ApplicationScoped
public class Refusals {

  private final Sessions sessions;
  private final Errors errors;

  Refusals(Sessions sessions, Errors errors) {
    this.sessions = sessions;
    this.errors = errors;
  }

  /** Ends the visit. */
  public void send(Visit visit, Reason reason) {
    Optional<String> login = sessions.login();
    if (reason == Reason.UNAVAILABLE) {
      errors.send(visit, 503);
    } else if (reason == Reason.ANONYMOUS && visit.isNavigation() && login.isPresent()) {
      redirect(visit, login.get());
    } else {
      errors.send(visit, 401, Map.of("WWW-Authenticate", challenge(reason)));
    }
  }

  /** The log-in page gets to know the way back. */
  private static void redirect(Visit visit, String login) {
    String back = Languages.url(visit.target(), visit.locale());
    visit.request().resume();
    ResponseHeaders.secure(visit.response().headers());
    visit
        .response()
        .setStatusCode(303)
        .putHeader(
            "Location",
            Languages.url(login, visit.locale())
                + "?next="
                + URLEncoder.encode(back, StandardCharsets.UTF_8))
        .putHeader("Cache-Control", "no-store")
        .end();
  }

  /** Of a token that was shown it is said that it is no good (RFC 6750, section 3.1). */
  private static String challenge(Reason reason) {
    return reason == Reason.UNKNOWN_TOKEN ? "Bearer error=\"invalid_token\"" : "Bearer";
  }
}
