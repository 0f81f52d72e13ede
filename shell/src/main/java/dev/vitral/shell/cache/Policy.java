package dev.vitral.shell.cache;

import dev.vitral.shell.guard.HopByHop;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What this cache may do with an answer that it may keep (RFC 9111, 4.2; RFC 5861).
 *
 * @param general what the answer says to everybody
 * @param withheld header fields, in lower case, that must not be kept with it
 * @param lifetime how long it is fresh, from when it was made; zero if it is never
 * @param age how old it was when it came
 * @param validated whether it must be validated before each reuse
 * @param neverStale whether it must not be reused once it is stale, whatever happens
 * @param whileRevalidating for how long after its lifetime it may be reused while it is validated
 * @param ifError for how long after its lifetime it may be reused if the origin fails
 * @param ifUnreachable for how long after its lifetime it may be reused if the origin is away
 * @param kept how long it is of any use, from when it came
 */
public record Policy(
    CacheControl general,
    Set<String> withheld,
    Duration lifetime,
    Duration age,
    boolean validated,
    boolean neverStale,
    Duration whileRevalidating,
    Duration ifError,
    Duration ifUnreachable,
    Duration kept) {

  private static final Set<String> OF_PROXIES =
      Set.of("proxy-authenticate", "proxy-authentication-info", "proxy-authorization");

  /** How long it is fresh from when it came. */
  Duration fresh() {
    return validated ? Duration.ZERO : lifetime.minus(age);
  }

  /** Whether it is fresh when it comes. */
  public boolean isFresh() {
    return !fresh().isNegative() && !fresh().isZero();
  }

  /** The answer's headers without those that must not be kept (RFC 9111, 3.1). */
  public MultiMap storable(MultiMap headers) {
    Set<String> hopByHop = HopByHop.of(headers);
    MultiMap stored = HttpHeaders.headers();
    for (Map.Entry<String, String> header : headers) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!hopByHop.contains(name) && !OF_PROXIES.contains(name) && !withheld.contains(name)) {
        stored.add(header.getKey(), header.getValue());
      }
    }
    return stored;
  }

  /** Whether it may still be given that long after its lifetime, under one of these terms. */
  static boolean allows(Duration window, Duration stale) {
    return stale.compareTo(window) <= 0 && !window.isZero();
  }
}
