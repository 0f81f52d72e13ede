package dev.vitral.shell.cache;

import java.time.Duration;

/**
 * What an operator may decide where RFC 9111 leaves a choice.
 *
 * @param invalidAge what to make of an {@code Age} that cannot be read
 * @param storesCookies whether an answer that sets a cookie and says how long it is fresh is kept
 *     as any other (7.3); it was made for one visitor by sites that do not know that
 * @param obeysVisitors whether {@code Cache-Control} of requests counts (5.2.1)
 * @param staleIfUnreachable for how long an answer may go on being reused while the origin cannot
 *     be reached (4.2.4), unless it says otherwise
 */
public record Rules(
    Age.Invalid invalidAge,
    boolean storesCookies,
    boolean obeysVisitors,
    Duration staleIfUnreachable) {

  /** A day is long enough to bring an origin back, and short enough for nobody to be misled. */
  private static final Duration UNREACHABLE = Duration.ofDays(1);

  /** Those of RFC 9111, the careful reading where it gives two. */
  public static Rules standard() {
    return new Rules(Age.Invalid.STALE, true, true, UNREACHABLE);
  }

  public Rules withInvalidAge(Age.Invalid invalid) {
    return new Rules(invalid, storesCookies, obeysVisitors, staleIfUnreachable);
  }

  public Rules storingCookies(boolean stores) {
    return new Rules(invalidAge, stores, obeysVisitors, staleIfUnreachable);
  }

  public Rules obeyingVisitors(boolean obeys) {
    return new Rules(invalidAge, storesCookies, obeys, staleIfUnreachable);
  }

  public Rules withStaleIfUnreachable(Duration atMost) {
    return new Rules(invalidAge, storesCookies, obeysVisitors, atMost);
  }
}
