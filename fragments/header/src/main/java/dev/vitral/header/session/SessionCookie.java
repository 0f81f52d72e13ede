package dev.vitral.header.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

/** The cookie that holds a browser's session. */
@ApplicationScoped
public class SessionCookie {

  /** Its name; the prefix makes browsers keep it to this host, secure and for every path. */
  public static final String NAME = "__Host-session";

  private final SessionConfig config;

  SessionCookie(SessionConfig config) {
    this.config = config;
  }

  /** The cookie for a session. */
  public NewCookie of(SessionToken token) {
    return cookie(token.value(), (int) config.lifetime().toSeconds());
  }

  /** What makes a browser forget the cookie. */
  public NewCookie forgotten() {
    return cookie("", 0);
  }

  private static NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
