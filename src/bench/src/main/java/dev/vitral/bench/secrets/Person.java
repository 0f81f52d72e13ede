package dev.vitral.bench.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who is logged in, as a browser and as a program.
 *
 * @param cookie {@code name=value}
 * @param token the opaque one of {@code POST /api/token}
 * @param key an API key, which editors have
 */
record Person(
    String handle, String cookie, String token, Optional<String> key, List<Secret> secrets) {

  /**
   * With the session's own values, which no answer but that to the log-in may hold, and the
   * password, which none may.
   */
  static Person known(String handle, String password, String cookie, String token) {
    String session = cookie.substring(cookie.indexOf('=') + 1);
    return new Person(
        handle,
        cookie,
        token,
        Optional.empty(),
        List.of(
            Secret.hidden(handle, "the password", password),
            Secret.hidden(handle, "the session", session),
            Secret.hidden(handle, "the token", token)));
  }

  /** With an API key, which no answer but that which made it may hold. */
  Person withKey(String made) {
    List<Secret> more = and(Secret.hidden(handle, "the API key", made));
    return new Person(handle, cookie, token, Optional.of(made), more);
  }

  Person with(String what, String text, String anchor) {
    return new Person(handle, cookie, token, key, and(Secret.shown(handle, what, text, anchor)));
  }

  private List<Secret> and(Secret further) {
    List<Secret> more = new ArrayList<>(secrets);
    more.add(further);
    return List.copyOf(more);
  }
}
