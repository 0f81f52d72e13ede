package dev.vitral.shell.session;

import dev.vitral.shell.guard.Cookies;
import dev.vitral.shell.visit.Visit;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The opaque token that a visitor shows.
 *
 * @param isBearer whether an API client says it, and means it; a browser says its cookie always
 */
record Credential(String token, boolean isBearer) {

  private static final String SCHEME = "bearer ";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]{1,512}={0,2}");

  /** What counts: the bearer token if there is one, else the session cookie. */
  static Optional<Credential> of(Visit visit, String cookie) {
    return all(visit, cookie).findFirst();
  }

  /** Everything shown. */
  static Stream<Credential> all(Visit visit, String cookie) {
    Stream<Credential> bearer = bearer(visit).map(token -> new Credential(token, true)).stream();
    Stream<Credential> kept =
        Cookies.value(visit.request().headers().getAll("Cookie"), cookie)
            .map(token -> new Credential(token, false))
            .stream();
    return Stream.concat(bearer, kept);
  }

  /** Whether it can be a session token at all (RFC 6750, section 2.1); nobody is asked if not. */
  boolean isWellFormed() {
    return FORM.matcher(token).matches();
  }

  private static Optional<String> bearer(Visit visit) {
    @Nullable String header = visit.request().getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
