package dev.vitral.bench.overload;

import dev.vitral.bench.load.OpenLoop;
import dev.vitral.bench.load.Reply;
import dev.vitral.bench.load.Times;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Finds the rate that the portal sustains: the last of ever higher steps at which every answer is
 * 200 and 99 of 100 come within a second.
 */
final class Staircase {

  private static final int FIRST = 20;
  private static final int HIGHEST = 5_000;
  private static final double STEP = 1.4;
  private static final Duration LENGTH = Duration.ofSeconds(6);
  private static final Duration CALM = Duration.ofSeconds(3);
  private static final double GOOD_MILLIS = 1_000;

  private final OpenLoop loop;
  private final Mix mix;
  private final PrintStream out;

  /** What one step was like. */
  private static final class Step {
    private final Times times = new Times();
    private long refused;

    private void add(Reply reply) {
      times.add(reply.time());
      refused += reply.isOk() ? 0 : 1;
    }

    private boolean isGood() {
      return refused == 0 && times.millis(99) <= GOOD_MILLIS;
    }
  }

  Staircase(OpenLoop loop, Mix mix, PrintStream out) {
    this.loop = loop;
    this.mix = mix;
    this.out = out;
  }

  /** Requests a second; 0 if the first step was too high already. */
  int sustainable() throws InterruptedException {
    int sustained = 0;
    for (int rate = FIRST; rate <= HIGHEST; rate = next(rate)) {
      Step step = new Step();
      loop.begin(rate, LENGTH, mix, step::add).await();
      out.printf(
          "  %d/s: %d of %d not 200, p99 %.0f ms%n",
          rate, step.refused, step.times.count(), step.times.millis(99));
      Thread.sleep(CALM.toMillis());
      if (!step.isGood()) {
        return sustained;
      }
      sustained = rate;
    }
    return sustained;
  }

  static int next(int rate) {
    return (int) Math.ceil(rate * STEP);
  }
}
