package dev.vitral.bench.faults;

import dev.vitral.bench.load.Ask;
import dev.vitral.bench.load.OpenLoop;
import dev.vitral.bench.load.Table;
import dev.vitral.bench.portal.Control;
import dev.vitral.bench.portal.HomePages;
import dev.vitral.bench.portal.Landmarks;
import dev.vitral.bench.portal.PageTally;
import dev.vitral.bench.portal.Part;
import dev.vitral.bench.portal.ResidentWatch;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Breaks what the shell depends on, one thing after the other, while visitors read the home page at
 * a steady rate; every page is judged.
 *
 * <pre>{@code
 * FaultRun [--control FILE] [--count N] [--at-once N] [--rate PAGES_A_SECOND] [--seed N] [--minutes N]
 *          [--deadline MILLISECONDS] [--evidence DIR]
 * }</pre>
 *
 * <p>Exit code 1 if a page failed or was hollow, if the shell was started again meanwhile, if not
 * all faults came to pass, or if the portal is not whole again within two minutes after the last.
 */
public final class FaultRun {

  private static final Duration RECOVERY = Duration.ofMinutes(2);
  private static final int CONNECTIONS = 1_024;
  private static final String SHELL = "shell";

  private final FaultOptions options;
  private final PrintStream out;
  private final Control control;
  private final HomePages pages;

  private FaultRun(FaultOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
    this.control = Control.of(options.control());
    this.pages = new HomePages(control.portal());
  }

  public static void main(String[] arguments) throws InterruptedException {
    FaultOptions options = FaultOptions.parse(List.of(arguments));
    System.exit(new FaultRun(options, System.out).holds() ? 0 : 1);
  }

  private boolean holds() throws InterruptedException {
    if (!Signals.canForbidWriting()) {
      throw new IllegalStateException("prlimit is missing: this run needs Linux with util-linux");
    }
    Landmarks landmarks = pages.landmarks();
    out.printf(
        "%d faults, %d pages/s of %s, seed %d; each must show %s%n",
        options.count(), options.rate(), control.portal(), options.seed(), landmarks.panes());
    Wounds wounds = new Wounds(control);
    Thread mend = new Thread(wounds::close, "mend");
    Runtime.getRuntime().addShutdownHook(mend);
    long shell = shell();
    try (OpenLoop loop = new OpenLoop(control.portal(), CONNECTIONS);
        ResidentWatch memory = new ResidentWatch(shell)) {
      PageTally tally =
          new PageTally(
              landmarks,
              options.deadline(),
              () -> String.join(", ", wounds.open()),
              options.evidence());
      Injector injector =
          new Injector(
              control,
              wounds,
              FaultPlan.of(options.seed(), options.count()),
              options.atOnce(),
              out);
      Duration bound = options.longest().plus(RECOVERY).plus(RECOVERY);
      OpenLoop.Run run = loop.begin(options.rate(), bound, mix(), tally::add);
      injector.run(options.longest());
      wounds.close();
      Optional<String> wrong = awaitWhole(landmarks);
      run.stop();
      run.await();
      report(injector, tally, memory, run);
      return verdict(injector, tally, wrong, shell() == shell);
    }
  }

  private Supplier<Ask> mix() {
    Random chance = new Random(options.seed());
    return () -> HomePages.ASKS.get(chance.nextInt(HomePages.ASKS.size()));
  }

  private long shell() {
    return control.part(SHELL).flatMap(Part::pid).orElse(0L);
  }

  /** Every part ready again, every pane its fragment's own. */
  private Optional<String> awaitWhole(Landmarks landmarks) throws InterruptedException {
    long begun = System.nanoTime();
    Optional<String> wrong = waiting();
    while (wrong.isPresent() && System.nanoTime() - begun < RECOVERY.toNanos()) {
      Thread.sleep(500);
      wrong = waiting();
    }
    long ready = System.nanoTime();
    if (wrong.isEmpty()) {
      wrong = pages.awaitFresh(landmarks, RECOVERY);
    }
    out.printf(
        "after the last fault: every part ready after %.1f s, every pane fresh %.1f s later%n",
        (ready - begun) / 1e9, (System.nanoTime() - ready) / 1e9);
    return wrong;
  }

  private Optional<String> waiting() {
    return control.parts().stream()
        .filter(part -> !part.isReady())
        .findFirst()
        .map(part -> part.name() + " is not ready");
  }

  private void report(Injector injector, PageTally tally, ResidentWatch memory, OpenLoop.Run run) {
    Table faults = new Table("part / fault", "times");
    injector.injected().forEach(faults::line);
    faults.print(out);
    tally.print(out);
    out.printf("shell: %s%n", memory);
    out.printf("the load's own latest request: %d ms late%n", run.latest().toMillis());
  }

  private boolean verdict(
      Injector injector, PageTally tally, Optional<String> wrong, boolean sameShell) {
    wrong.ifPresent(what -> out.println("not whole again: " + what));
    boolean all = injector.count() == options.count();
    boolean holds = tally.holds() && wrong.isEmpty() && sameShell && all;
    out.printf(
        "%s: seed %d, %d of %d faults in %d s, %,d pages, %d failed, %d hollow%s%n",
        holds ? "HOLDS" : "FAILS",
        options.seed(),
        injector.count(),
        options.count(),
        injector.took().toSeconds(),
        tally.pages(),
        tally.failed(),
        tally.hollow(),
        sameShell ? "" : ", the shell was started again");
    return holds;
  }
}
