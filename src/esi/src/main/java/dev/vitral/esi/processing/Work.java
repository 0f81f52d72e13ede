package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException.LimitReached;
import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Limit;
import dev.vitral.esi.Location;
import dev.vitral.esi.expressions.scope.RandomNumbers;
import dev.vitral.esi.expressions.scope.Workload;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What the expressions, loops and functions of one rendering have cost, and may. */
final class Work {

  /** What an element within a loop or function costs, see {@link Limit#STEPS}. */
  private static final int ELEMENT_STEPS = 50;

  private final EsiLimits limits;
  private final Workload workload;
  private final RandomNumbers randomNumbers = new RandomNumbers(ThreadLocalRandom.current());
  private @Nullable LimitReached exceeded;

  Work(EsiLimits limits) {
    this.limits = limits;
    this.workload = Workload.within(limits);
  }

  Workload workload() {
    return workload;
  }

  RandomNumbers randomNumbers() {
    return randomNumbers;
  }

  boolean mayCall(int depth) {
    return depth <= limits.of(Limit.FUNCTION_DEPTH);
  }

  void payForElement() {
    workload.spend(ELEMENT_STEPS);
  }

  /** Within an expression a limit was reached: whoever evaluates it is to fail. */
  void exceed(LimitReached limit) {
    exceeded = limit;
  }

  boolean isWithinLimits() {
    return exceeded == null && !workload.isExhausted();
  }

  /** Which limit was reached, told once. */
  LimitReached takeExceeded(Location at) {
    LimitReached limit =
        exceeded == null ? new LimitReached(Limit.STEPS, limits.of(Limit.STEPS), at) : exceeded;
    exceeded = null;
    return limit;
  }
}
