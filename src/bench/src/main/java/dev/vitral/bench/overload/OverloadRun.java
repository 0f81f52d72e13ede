package dev.vitral.bench.overload;

import dev.vitral.bench.load.OpenLoop;
import dev.vitral.bench.load.Words;
import dev.vitral.bench.portal.Control;
import dev.vitral.bench.portal.HomePages;
import dev.vitral.bench.portal.Landmarks;
import dev.vitral.bench.portal.Metrics;
import dev.vitral.bench.portal.Part;
import dev.vitral.bench.portal.ResidentWatch;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds the rate that the portal sustains, asks for twice as much for two minutes, and looks how it
 * goes on.
 *
 * <pre>{@code
 * OverloadRun [--control FILE] [--rate SUSTAINABLE] [--seconds N] [--deadline MILLISECONDS] [--seed N]
 * }</pre>
 *
 * <p>Exit code 1 if an answer came after the deadline, if one was neither the page nor 503 with
 * {@code Retry-After}, if optional parts were left out in another order than they declare, if
 * memory grew, or if the portal was not normal again in time.
 */
public final class OverloadRun {

  private static final int CONNECTIONS = 20_000;
  private static final int TWICE = 2;
  private static final Duration NORMAL_WITHIN = Duration.ofSeconds(5);
  private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(1);
  private static final long FLAT_MIB = 64;

  private final Words words;
  private final PrintStream out;
  private final Control control;
  private final HomePages pages;
  private final long seed;

  private OverloadRun(Words words, PrintStream out) {
    this.words = words;
    this.out = out;
    this.control = Control.of(Path.of(words.text("--control").orElse(".vitral/run/launcher.json")));
    this.pages = new HomePages(control.portal());
    this.seed = words.seed();
  }

  public static void main(String[] arguments) throws InterruptedException {
    System.exit(new OverloadRun(new Words(List.of(arguments)), System.out).holds() ? 0 : 1);
  }

  private boolean holds() throws InterruptedException {
    Landmarks landmarks = pages.landmarks();
    Mix mix = new Mix(seed);
    try (OpenLoop loop = new OpenLoop(control.portal(), CONNECTIONS)) {
      out.printf("half home pages, half uncached pages of every fragment; seed %d%n", seed);
      int said = words.number("--rate", 0);
      int rate = said > 0 ? said : new Staircase(loop, mix, out).sustainable();
      if (rate == 0) {
        out.printf("FAILS: the portal does not sustain the first step; seed %d%n", seed);
        return false;
      }
      pages.awaitFresh(landmarks, LONGEST_RECOVERY);
      return overrun(loop, mix, rate * TWICE, landmarks);
    }
  }

  private boolean overrun(OpenLoop loop, Mix mix, int rate, Landmarks landmarks)
      throws InterruptedException {
    Duration length = Duration.ofSeconds(words.number("--seconds", 120));
    out.printf("%d/s for %d s%n", rate, length.toSeconds());
    long shell = control.part("shell").flatMap(Part::pid).orElse(0L);
    try (ResidentWatch memory = new ResidentWatch(shell);
        Shedding shedding = new Shedding(Metrics.ofShell(control))) {
      long begun = System.nanoTime();
      Timeline timeline = new Timeline(begun, Duration.ofMillis(words.number("--deadline", 3_100)));
      OpenLoop.Run run = loop.begin(rate, length, mix, timeline::add);
      run.await();
      Optional<String> wrong = pages.awaitFresh(landmarks, LONGEST_RECOVERY);
      Duration after = Duration.ofNanos(System.nanoTime() - begun).minus(length);
      timeline.print(out);
      shedding.print(out);
      out.printf("shell: %s%n", memory);
      out.printf("the load's own latest request: %d ms late%n", run.latest().toMillis());
      out.printf(
          "normal again %.1f s after the end%s%n",
          after.toMillis() / 1_000.0, wrong.map(what -> ": not yet, " + what).orElse(""));
      boolean isInTime = wrong.isEmpty() && after.compareTo(NORMAL_WITHIN) <= 0;
      return verdict(timeline, shedding, memory, isInTime);
    }
  }

  private boolean verdict(
      Timeline timeline, Shedding shedding, ResidentWatch memory, boolean isInTime) {
    boolean isInOrder = Shedding.isInOrder(shedding.first());
    boolean holds =
        timeline.late() == 0
            && timeline.wrong() == 0
            && isInOrder
            && memory.growth() <= FLAT_MIB
            && isInTime;
    out.printf(
        "%s: seed %d, %d late, %d neither page nor refusal, shed %s, %d MiB more, %s%n",
        holds ? "HOLDS" : "FAILS",
        seed,
        timeline.late(),
        timeline.wrong(),
        isInOrder ? "in order" : "out of order",
        memory.growth(),
        isInTime ? "normal in time" : "not normal in time");
    return holds;
  }
}
