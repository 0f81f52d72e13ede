package dev.vitral.bench.ship;

import dev.vitral.bench.load.Ask;
import dev.vitral.bench.load.OpenLoop;
import dev.vitral.bench.load.Table;
import dev.vitral.bench.load.Words;
import dev.vitral.bench.portal.Control;
import dev.vitral.bench.portal.HomePages;
import dev.vitral.bench.portal.Landmarks;
import dev.vitral.bench.portal.PageTally;
import dev.vitral.bench.portal.Part;
import dev.vitral.bench.ship.Workshop.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A fragment is written, started, upgraded three times, refused once, stopped and removed, all of
 * it with the commands that a team has, while home pages are read.
 *
 * <pre>{@code
 * ShipRun [--control FILE] [--root CHECKOUT] [--name NAME] [--rate PAGES_A_SECOND]
 *         [--deadline MILLISECONDS] [--seed N]
 * }</pre>
 *
 * <p>Exit code 1 if a page failed or was hollow, if a step did not come to what it should, or if
 * the shell is another process afterwards.
 */
public final class ShipRun {

  private static final int CONNECTIONS = 1_024;
  private static final Duration LONGEST = Duration.ofMinutes(20);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final List<String> UPGRADES = List.of("0.2.0", "0.3.0", "0.4.0");
  private static final String BROKEN = "0.5.0";
  private static final String ANOTHERS = "voting/leaderboard";

  private final Words words;
  private final PrintStream out;
  private final Control control;
  private final Workshop workshop;
  private final String pane;
  private final long seed;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicReference<String> step = new AtomicReference<>("");
  private final Table steps = new Table("step", "took s", "came to");
  private boolean isWell = true;

  private ShipRun(Words words, PrintStream out) {
    this.words = words;
    this.out = out;
    this.control = Control.of(Path.of(words.text("--control").orElse(".vitral/run/launcher.json")));
    this.seed = words.seed();
    String name = words.text("--name").orElse("agenda");
    Path root = Path.of(words.text("--root").orElse("")).toAbsolutePath();
    this.workshop = new Workshop(root, name);
    this.pane = "data-fragment=\"" + name + "/latest\"";
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(new ShipRun(new Words(List.of(arguments)), System.out).holds() ? 0 : 1);
  }

  private boolean holds() throws IOException, InterruptedException {
    HomePages pages = new HomePages(control.portal());
    Landmarks landmarks = pages.landmarks();
    Optional<Long> shell = shell();
    int rate = words.number("--rate", 200);
    Duration deadline = Duration.ofMillis(words.number("--deadline", 3_100));
    Path evidence = Path.of(words.text("--evidence").orElse("target/ship"));
    PageTally tally = new PageTally(landmarks, deadline, step::get, evidence);
    out.printf("%d pages/s; seed %d%n", rate, seed);
    try (OpenLoop loop = new OpenLoop(control.portal(), CONNECTIONS)) {
      OpenLoop.Run run = loop.begin(rate, LONGEST, mix(), tally::add);
      ship();
      run.stop();
      run.await();
      out.printf("the load's own latest request: %d ms late%n", run.latest().toMillis());
    }
    steps.print(out);
    tally.print(out);
    boolean isSame = shell.isPresent() && shell.equals(shell());
    boolean holds = tally.holds() && isWell && isSame;
    out.printf(
        "%s: seed %d, %,d pages, %d failed, %d hollow; the shell is %s process%n",
        holds ? "HOLDS" : "FAILS",
        seed,
        tally.pages(),
        tally.failed(),
        tally.hollow(),
        isSame ? "the same" : "another");
    return holds;
  }

  private Optional<Long> shell() {
    return control.part("shell").flatMap(Part::pid);
  }

  private Supplier<Ask> mix() {
    Random chance = new Random(seed);
    return () -> HomePages.ASKS.get(chance.nextInt(HomePages.ASKS.size()));
  }

  private void ship() throws IOException, InterruptedException {
    try {
      Instant began = Instant.now();
      step("written", workshop::create, home -> !home.contains(pane));
      step("started", workshop::start, home -> home.contains(pane));
      out.printf(
          "from nothing to the first composed page: %.1f s%n",
          Duration.between(began, Instant.now()).toMillis() / 1e3);
      for (String version : UPGRADES) {
        workshop.write(version, said(version));
        step("upgraded to " + version, workshop::restart, home -> home.contains(said(version)));
      }
      workshop.write(BROKEN, said(BROKEN));
      workshop.pretendToBe(ANOTHERS);
      step("refused as " + BROKEN, this::refused, home -> !home.contains(said(BROKEN)));
      step("stopped", workshop::stop, home -> !home.contains(workshop.name()));
    } finally {
      step("removed", workshop::remove, home -> !home.contains(workshop.name()));
    }
  }

  private static String said(String version) {
    return "What version " + version + " says";
  }

  /** Well is what is refused for the right reason. */
  private Outcome refused() throws IOException, InterruptedException {
    Outcome outcome = workshop.restart();
    boolean isTold = outcome.output().contains("refuses") && outcome.output().contains(ANOTHERS);
    return new Outcome(!outcome.isWell() && isTold ? 0 : 1, outcome.output());
  }

  private interface Step {
    Outcome happens() throws IOException, InterruptedException;
  }

  private void step(String name, Step command, Predicate<String> wanted)
      throws IOException, InterruptedException {
    step.set(name);
    Instant began = Instant.now();
    Outcome outcome = command.happens();
    boolean isSeen = outcome.isWell() && becomes(wanted);
    double seconds = Duration.between(began, Instant.now()).toMillis() / 1e3;
    String came = isSeen ? "what it should" : outcome.isWell() ? "nothing to be seen" : "an error";
    steps.line(name, seconds, came);
    out.printf("  %s: %s after %.1f s%n", name, came, seconds);
    if (!isSeen) {
      isWell = false;
      out.println(outcome.output());
    }
    step.set("");
  }

  private boolean becomes(Predicate<String> wanted) throws IOException, InterruptedException {
    URI english = control.portal().resolve("/en/");
    HttpRequest request = HttpRequest.newBuilder(english).header("Accept", "text/html").build();
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      HttpResponse<String> home = client.send(request, BodyHandlers.ofString());
      if (wanted.test(home.body())) {
        return true;
      }
      Thread.sleep(PAUSE.toMillis());
    }
    return false;
  }
}
