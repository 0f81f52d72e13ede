package dev.vitral.esi;

import java.time.Duration;

/** What one rendering may cost: a bound for every {@link Limit}, where its reason stands. */
public final class EsiLimits {

  private static final EsiLimits STANDARD = new EsiLimits();

  private final long[] bounds;

  private EsiLimits() {
    bounds = new long[Limit.values().length];
    for (Limit limit : Limit.values()) {
      bounds[limit.ordinal()] = limit.standard();
    }
  }

  private EsiLimits(EsiLimits other, Limit limit, long bound) {
    bounds = other.bounds.clone();
    bounds[limit.ordinal()] = bound;
  }

  public static EsiLimits defaults() {
    return STANDARD;
  }

  /**
   * The same with another bound.
   *
   * @throws IllegalArgumentException if it is not positive; redirects alone may be 0
   */
  public EsiLimits with(Limit limit, long bound) {
    if (bound < (limit == Limit.REDIRECTS ? 0 : 1)) {
      throw new IllegalArgumentException(limit.key() + " must be positive, is " + bound);
    }
    return new EsiLimits(this, limit, bound);
  }

  public EsiLimits withFragmentTimeout(Duration timeout) {
    return with(Limit.FRAGMENT_TIMEOUT, timeout.toMillis());
  }

  public EsiLimits withTotalTimeout(Duration timeout) {
    return with(Limit.TOTAL_TIMEOUT, timeout.toMillis());
  }

  public long of(Limit limit) {
    return bounds[limit.ordinal()];
  }

  public Duration fragmentTimeout() {
    return Duration.ofMillis(of(Limit.FRAGMENT_TIMEOUT));
  }

  public Duration totalTimeout() {
    return Duration.ofMillis(of(Limit.TOTAL_TIMEOUT));
  }
}
