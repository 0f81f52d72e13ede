package dev.vitral.shell.targets;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One target of a fragment and how it has fared. Read by any thread, written under the lock of its
 * {@link Balancer}, but for what is under way. Times are nanoseconds of the balancer's clock.
 */
final class Target {

  private final URI url;
  private final AtomicInteger inFlight = new AtomicInteger();
  private volatile TargetState state = TargetState.IN;
  private volatile int failures;
  private volatile int timesEjected;
  private volatile long ejectedUntil;
  private volatile long asItIsSince;
  private long inSince;

  /** The multiple of the base time that it was ejected for last. */
  private long multiple;

  Target(URI url, long now) {
    this.url = url;
    this.inSince = now;
    this.asItIsSince = now;
  }

  URI url() {
    return url;
  }

  TargetState state() {
    return state;
  }

  /** Failures since the last success. */
  int failures() {
    return failures;
  }

  int timesEjected() {
    return timesEjected;
  }

  /** Requests under way. */
  int inFlight() {
    return inFlight.get();
  }

  void enter() {
    inFlight.incrementAndGet();
  }

  void leave() {
    inFlight.decrementAndGet();
  }

  /** Whether a request may go there: to one on probation one after the other. */
  boolean takesRequests() {
    return switch (state) {
      case IN -> true;
      case ON_PROBATION -> inFlight() == 0;
      case EJECTED -> false;
    };
  }

  boolean isEjectedUntilAfter(long now) {
    return state == TargetState.EJECTED && ejectedUntil - now > 0;
  }

  boolean isDueBack(long now) {
    return state == TargetState.EJECTED && ejectedUntil - now <= 0;
  }

  /** How long it is left out yet. */
  Duration ejectedFor(long now) {
    return isEjectedUntilAfter(now) ? Duration.ofNanos(ejectedUntil - now) : Duration.ZERO;
  }

  /**
   * How long it has answered, or failed, without a break; until it is asked it is taken to answer.
   */
  Duration asItIsFor(long now) {
    return Duration.ofNanos(Math.max(0, now - asItIsSince));
  }

  void fail(long now) {
    if (failures == 0) {
      asItIsSince = now;
    }
    failures++;
  }

  /** An answer ends a probation, and an ejection before its time. */
  void succeed(long now) {
    if (failures > 0) {
      asItIsSince = now;
    }
    failures = 0;
    if (state == TargetState.EJECTED) {
      inSince = now;
    }
    state = TargetState.IN;
  }

  /**
   * Leaves it out for as many base times as it was ejected in a row; each base time that it was in
   * takes one away.
   */
  Duration eject(long now, OutlierConfig config) {
    long base = Math.max(1, config.baseEjectionTime().toNanos());
    long longest = config.maxEjectionTime().toNanos();
    long most = (longest + base - 1) / base;
    multiple = Math.min(most, Math.max(0, multiple - (now - inSince) / base) + 1);
    long time = Math.min(longest, base * multiple);
    ejectedUntil = now + time;
    timesEjected++;
    state = TargetState.EJECTED;
    return Duration.ofNanos(time);
  }

  /** Its time is over. */
  void letIn(long now) {
    inSince = now;
    state = TargetState.ON_PROBATION;
  }
}
