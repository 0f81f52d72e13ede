package dev.vitral.bench.rolling;

import dev.vitral.bench.load.Ask;
import dev.vitral.bench.load.OpenLoop;
import dev.vitral.bench.load.Table;
import dev.vitral.bench.load.Words;
import dev.vitral.bench.portal.Control;
import dev.vitral.bench.portal.ExtraShell;
import dev.vitral.bench.portal.HomePages;
import dev.vitral.bench.portal.Landmarks;
import dev.vitral.bench.portal.PageTally;
import dev.vitral.bench.portal.Part;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Restarts every fragment's process and both shells, one after the other, while home pages are read
 * through a balancer in front of the two shells. A fragment that has one process is away meanwhile:
 * its panes are at a lower rung then.
 *
 * <pre>{@code
 * RollingRun [--control FILE] [--rate PAGES_A_SECOND] [--seed N] [--deadline MILLISECONDS]
 * }</pre>
 *
 * <p>Exit code 1 if a page failed or was hollow, or if something did not come back.
 */
public final class RollingRun {

  private static final int CONNECTIONS = 1_024;
  private static final int SHIFT = 30;
  private static final String SHELL = "shell";
  private static final Duration CALM = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration RECOVERY = Duration.ofMinutes(1);

  private final Words words;
  private final PrintStream out;
  private final Control control;
  private final long seed;
  private final AtomicReference<String> restarting = new AtomicReference<>("");
  private final Table restarts = new Table("restarted", "ready again after s");
  private boolean allBack = true;

  private RollingRun(Words words, PrintStream out) {
    this.words = words;
    this.out = out;
    this.control = Control.of(Path.of(words.text("--control").orElse(".vitral/run/launcher.json")));
    this.seed = words.seed();
  }

  public static void main(String[] arguments) throws InterruptedException, IOException {
    System.exit(new RollingRun(new Words(List.of(arguments)), System.out).holds() ? 0 : 1);
  }

  private boolean holds() throws InterruptedException, IOException {
    Landmarks landmarks = new HomePages(control.portal()).landmarks();
    int rate = words.number("--rate", 200);
    try (ExtraShell second = new ExtraShell(control, ExtraShell.folder(), SHIFT, Map.of());
        Balancer balancer = new Balancer();
        OpenLoop loop = new OpenLoop(balancer.url(), CONNECTIONS)) {
      Runtime.getRuntime().addShutdownHook(new Thread(second::close, "second shell"));
      balancer.add(control.portal().getPort(), management());
      balancer.add(second.port(), second.management());
      HomePages pages = new HomePages(balancer.url());
      pages.awaitFresh(landmarks, RECOVERY);
      out.printf("%d pages/s over two shells; seed %d%n", rate, seed);
      Duration deadline = Duration.ofMillis(words.number("--deadline", 3_100));
      Path evidence = Path.of(words.text("--evidence").orElse("target/rolling"));
      PageTally tally = new PageTally(landmarks, deadline, restarting::get, evidence);
      OpenLoop.Run run = loop.begin(rate, LONGEST, mix(), tally::add);
      restartAll(second);
      Optional<String> wrong = pages.awaitFresh(landmarks, RECOVERY);
      run.stop();
      run.await();
      restarts.print(out);
      tally.print(out);
      out.printf("asked the other shell instead: %d times%n", balancer.retried());
      out.printf("the load's own latest request: %d ms late%n", run.latest().toMillis());
      wrong.ifPresent(what -> out.println("not whole again: " + what));
      boolean holds = tally.holds() && allBack && wrong.isEmpty();
      out.printf(
          "%s: seed %d, %,d pages, %d failed, %d hollow%n",
          holds ? "HOLDS" : "FAILS", seed, tally.pages(), tally.failed(), tally.hollow());
      return holds;
    }
  }

  private int management() {
    return Integer.parseInt(control.environment(SHELL).getString("QUARKUS_MANAGEMENT_PORT"));
  }

  private Supplier<Ask> mix() {
    Random chance = new Random(seed);
    return () -> HomePages.ASKS.get(chance.nextInt(HomePages.ASKS.size()));
  }

  private void restartAll(ExtraShell second) throws InterruptedException, IOException {
    List<String> fragments =
        control.parts().stream()
            .filter(part -> part.kind().equals("service") && !part.name().equals(SHELL))
            .map(Part::name)
            .toList();
    for (String fragment : fragments) {
      restart(fragment, () -> control.restart(fragment));
    }
    restart("the second shell", () -> restarted(second));
    restart("the portal's own shell", () -> control.restart(SHELL));
  }

  private interface Restart {
    boolean happens() throws InterruptedException, IOException;
  }

  private static boolean restarted(ExtraShell second) throws InterruptedException, IOException {
    second.restart();
    return true;
  }

  private void restart(String name, Restart restart) throws InterruptedException, IOException {
    Thread.sleep(CALM.toMillis());
    restarting.set(name);
    long begun = System.nanoTime();
    boolean back = restart.happens();
    allBack &= back;
    double seconds = (System.nanoTime() - begun) / 1e9;
    restarts.line(name, back ? (Object) seconds : "never");
    out.printf("  %s: %s after %.1f s%n", name, back ? "ready" : "not ready", seconds);
    Thread.sleep(CALM.toMillis());
    restarting.set("");
  }
}
