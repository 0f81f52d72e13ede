package dev.vitral.shell.targets;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Chooses a target for each request to a fragment: of two by chance the one with fewer requests
 * under way (Mitzenmacher, <i>The Power of Two Choices in Randomized Load Balancing</i>). A target
 * that fails several times in a row is ejected for a while, as in Envoy's outlier detection; if
 * none of those that are left answers, all are asked (panic). Safe for any thread.
 */
public final class Balancer {

  private static final Logger LOG = Logger.getLogger(Balancer.class);
  private static final double PERCENT = 100;

  private final Targets at;
  private final String fragment;
  private final List<Target> targets;
  private final OutlierConfig config;
  private final LongSupplier nanoTime;
  private final IntUnaryOperator random;
  private final int mostEjected;

  /**
   * @param nanoTime a clock that never goes back, in nanoseconds
   * @param random a number from 0 to below its argument
   */
  public Balancer(
      Targets targets, OutlierConfig config, LongSupplier nanoTime, IntUnaryOperator random) {
    this.at = targets;
    this.fragment = targets.fragment();
    this.config = config;
    this.nanoTime = nanoTime;
    this.random = random;
    this.targets =
        targets.urls().stream().map(url -> new Target(url, nanoTime.getAsLong())).toList();
    this.mostEjected = mostEjected(targets.urls().size(), config.maxEjectionPercent());
  }

  private static int mostEjected(int targets, int percent) {
    return targets == 1 || percent <= 0
        ? 0
        : Math.max(1, (int) Math.min(targets, targets * percent / PERCENT));
  }

  /** What it chooses from. */
  Targets targets() {
    return at;
  }

  /** Begins a request. */
  public Attempt begin() {
    return hasChoice() ? begin(targets) : new Attempt(this, targets.get(0));
  }

  /** Begins it at another target than one that was tried in vain, if there is another. */
  public Attempt beginElsewhere(URI tried) {
    return hasChoice()
        ? begin(targets.stream().filter(target -> !target.url().equals(tried)).toList())
        : begin();
  }

  /** Whether there is more than one. */
  public boolean hasChoice() {
    return targets.size() > 1;
  }

  /** How they are now, in the order in which they are registered. */
  public List<TargetHealth> health() {
    long now = nanoTime.getAsLong();
    return targets.stream().map(target -> health(target, now)).toList();
  }

  private static TargetHealth health(Target target, long now) {
    return new TargetHealth(
        target.url(),
        target.isDueBack(now) ? TargetState.ON_PROBATION : target.state(),
        target.inFlight(),
        target.failures(),
        target.timesEjected(),
        target.ejectedFor(now),
        target.asItIsFor(now));
  }

  /** One after the other, so that one on probation is chosen once. */
  private synchronized Attempt begin(List<Target> from) {
    letIn();
    return new Attempt(this, choose(from));
  }

  private void letIn() {
    long now = nanoTime.getAsLong();
    for (Target target : targets) {
      if (target.isDueBack(now)) {
        target.letIn(now);
        LOG.infof("%s is asked at %s again, on probation", fragment, target.url());
      }
    }
  }

  private Target choose(List<Target> from) {
    List<Target> open = from.stream().filter(Target::takesRequests).toList();
    boolean isPanic = open.stream().allMatch(this::hasFailedOften);
    return lessBusy(isPanic ? from : open);
  }

  private boolean hasFailedOften(Target target) {
    return target.failures() >= Math.max(1, config.consecutiveFailures());
  }

  private Target lessBusy(List<Target> from) {
    if (from.size() == 1) {
      return from.get(0);
    }
    int first = random.applyAsInt(from.size());
    int second = (first + 1 + random.applyAsInt(from.size() - 1)) % from.size();
    Target one = from.get(first);
    Target other = from.get(second);
    return other.inFlight() < one.inFlight() ? other : one;
  }

  void succeeded(Attempt attempt) {
    Target target = attempt.target();
    if (target.failures() > 0 || target.state() != TargetState.IN) {
      heal(attempt, target);
    }
  }

  private synchronized void heal(Attempt attempt, Target target) {
    if (attempt.isOutdated()) {
      return;
    }
    if (target.state() != TargetState.IN) {
      LOG.infof("%s answers at %s again", fragment, target.url());
    }
    target.succeed(nanoTime.getAsLong());
  }

  synchronized void failed(Attempt attempt, Throwable cause) {
    Target target = attempt.target();
    if (attempt.isOutdated()) {
      return;
    }
    target.fail(nanoTime.getAsLong());
    if (hasFailedOften(target) && target.state() != TargetState.EJECTED && mayEjectOneMore()) {
      Duration time = target.eject(nanoTime.getAsLong(), config);
      LOG.warnf(
          "%s fails at %s, %d times in a row: ejected for %s (%s)",
          fragment, target.url(), target.failures(), time, cause);
    }
  }

  private boolean mayEjectOneMore() {
    long now = nanoTime.getAsLong();
    return targets.stream().filter(target -> target.isEjectedUntilAfter(now)).count() < mostEjected;
  }
}
