package dev.vitral.shell.cache;

import java.time.Duration;

/** How a stored answer stands towards a request (RFC 9111, 4). */
public enum Standing {
  /** It may be given as it is. */
  FRESH,
  /** It may be given, and is to be validated beside that (RFC 5861, 3). */
  STALE_WHILE_REVALIDATE,
  /** The origin is to be asked first. */
  TO_BE_VALIDATED;

  /**
   * Of an answer.
   *
   * @param age how old it is by now
   * @param left how long it is fresh from now on, negative if it is stale
   */
  static Standing of(Policy policy, Duration age, Duration left, RequestControl visitor) {
    if (policy.validated() || visitor.noCache() || visitor.noStore() || isTooOld(age, visitor)) {
      return TO_BE_VALIDATED;
    }
    Duration wanted = Duration.ofSeconds(visitor.minFresh().orElse(0));
    boolean isFresh = left.compareTo(wanted) >= 0 && !left.isZero() && !left.isNegative();
    if (isFresh) {
      return FRESH;
    }
    Duration stale = left.negated();
    if (visitor.minFresh().isPresent()) {
      return TO_BE_VALIDATED;
    }
    if (Policy.allows(policy.whileRevalidating(), stale)) {
      return STALE_WHILE_REVALIDATE;
    }
    boolean willDo =
        visitor.maxStale().isPresent()
            && !policy.neverStale()
            && stale.toSeconds() <= visitor.maxStale().getAsLong();
    return willDo ? FRESH : TO_BE_VALIDATED;
  }

  private static boolean isTooOld(Duration age, RequestControl visitor) {
    return visitor.maxAge().isPresent() && age.toSeconds() >= visitor.maxAge().getAsLong();
  }
}
