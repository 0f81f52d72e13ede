package dev.vitral.bench.secrets;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who is logged in, as a browser and as a program.
 *
 * @param cookie {@code name=value}
 * @param token the opaque one of {@code POST /api/token}
 */
record Person(String handle, String cookie, String token, List<Secret> secrets) {

  /** With the session's own values, which no answer but that to the log-in may hold. */
  static Person known(String handle, String cookie, String token) {
    String session = cookie.substring(cookie.indexOf('=') + 1);
    return new Person(
        handle,
        cookie,
        token,
        List.of(
            Secret.hidden(handle, "the session", session),
            Secret.hidden(handle, "the token", token)));
  }

  Person with(String what, String text, String anchor) {
    List<Secret> more = new ArrayList<>(secrets);
    more.add(Secret.shown(handle, what, text, anchor));
    return new Person(handle, cookie, token, List.copyOf(more));
  }
}
