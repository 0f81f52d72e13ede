package dev.vitral.bench.registry;

import dev.vitral.bench.load.Ask;
import dev.vitral.bench.load.Median;
import dev.vitral.bench.load.OpenLoop;
import dev.vitral.bench.load.Table;
import dev.vitral.bench.load.Words;
import dev.vitral.bench.portal.Control;
import dev.vitral.bench.portal.ExtraShell;
import dev.vitral.bench.portal.PageTimes;
import dev.vitral.bench.portal.ProcessorTime;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures pages of two more shells in front of the portal's fragments, by turns: one with its
 * registry, one with many more fragments and prefixes in it, which stand on no page. What they
 * differ in is what the registry's size costs. Windows of one shell differ among themselves by a
 * fifth, as other work on the machine comes and goes: each is compared with the one beside it.
 *
 * <pre>{@code
 * RegistryRun [--control FILE] [--fragments N] [--prefixes N] [--rate PAGES_A_SECOND]
 *             [--seconds N] [--rounds N] [--seed N]
 * }</pre>
 *
 * <p>Exit code 1 if a page costs more processor time with many than with few, beyond what such a
 * measurement can tell, {@value #ALLOWED} times in the median of the rounds, or if one is missing.
 */
public final class RegistryRun {

  private static final double ALLOWED = 1.05;
  private static final int CONNECTIONS = 256;
  private static final int SHIFT = 30;
  private static final double PER_PAGE = 1e3;
  private static final double MILLIS = 1e3;
  private static final List<String> PAGES = List.of("/", "/en/", "/prompts", "/voting");

  private final Control control;
  private final int fragments;
  private final int prefixes;
  private final int rate;
  private final Duration window;
  private final int rounds;
  private final long seed;
  private final PrintStream out;
  private long number;
  private long missing;

  private RegistryRun(Words words, PrintStream out) {
    this.control = Control.of(Path.of(words.text("--control").orElse(".vitral/run/launcher.json")));
    this.fragments = words.number("--fragments", 45);
    this.prefixes = words.number("--prefixes", 480);
    this.rate = words.number("--rate", 150);
    this.window = Duration.ofSeconds(words.number("--seconds", 10));
    this.rounds = words.number("--rounds", 11);
    this.seed = words.seed();
    this.number = seed << 20;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(new RegistryRun(new Words(List.of(arguments)), System.out).holds() ? 0 : 1);
  }

  private boolean holds() throws IOException, InterruptedException {
    Side few = new Side("few");
    Side many = new Side("many");
    Path folder = ExtraShell.folder();
    try (Crowd crowd = new Crowd(fragments, prefixes);
        ExtraShell small = new ExtraShell(control, ExtraShell.folder(), SHIFT, Map.of());
        ExtraShell large = new ExtraShell(control, folder, SHIFT + 2, registry(crowd, folder))) {
      Runtime.getRuntime().addShutdownHook(new Thread(small::close, "small shell"));
      Runtime.getRuntime().addShutdownHook(new Thread(large::close, "large shell"));
      warmUp(small);
      warmUp(large);
      for (int round = 0; round < rounds; round++) {
        if (round % 2 == 0) {
          measure(small, few);
          measure(large, many);
        } else {
          measure(large, many);
          measure(small, few);
        }
      }
    }
    double ratio = Median.of(many.over(few));
    Table table =
        new Table(
            "registry", "µs of processor a page", "ms a second at rest", "p50 ms", "each round");
    few.addTo(table);
    many.addTo(table);
    table.print(out);
    boolean holds = ratio <= ALLOWED && missing == 0;
    out.printf(
        "%s: seed %d, %d more fragments with %d prefixes, %.3f times the processor time a page"
            + " (at most %.2f), %d pages missing%n",
        holds ? "HOLDS" : "FAILS", seed, fragments, prefixes, ratio, ALLOWED, missing);
    return holds;
  }

  /** Stubs are not examined: what they would answer is not what is measured. */
  private Map<String, String> registry(Crowd crowd, Path folder) throws IOException {
    String own = control.environment("shell").getString("VITRAL_REGISTRY");
    JsonObject registry = new JsonObject(Files.readString(Path.of(own)));
    Path file = folder.resolve("registry.json");
    Files.writeString(file, crowd.added(registry).encode());
    return Map.of("VITRAL_REGISTRY", file.toString(), "VITRAL_PROMOTION_CONDUCT", "false");
  }

  /**
   * One of the two shells.
   *
   * @param micros of processor time a page, beyond what it takes at rest, each round
   * @param rest milliseconds of processor time a second while nobody reads, each round
   * @param millis that the middle page took, each round
   */
  private record Side(String name, List<Double> micros, List<Double> rest, List<Double> millis) {

    Side(String name) {
      this(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** By how much each round costs more than the other side's round beside it. */
    List<Double> over(Side other) {
      return IntStream.range(0, micros.size())
          .mapToObj(round -> micros.get(round) / other.micros().get(round))
          .toList();
    }

    void addTo(Table table) {
      List<Long> rounds = micros.stream().map(Math::round).toList();
      table.line(name, Median.of(micros), Median.of(rest), Median.of(millis), rounds);
    }
  }

  /** A shell that has just started is not asked for all at once: it would refuse some of it. */
  private void warmUp(ExtraShell shell) {
    for (int part : new int[] {4, 2, 1, 1}) {
      PageTimes pages = new PageTimes();
      load(shell, pages, Math.max(1, rate / part));
      missing += pages.tellMissing("warm-up", out);
    }
  }

  private void measure(ExtraShell shell, Side side) throws InterruptedException {
    PageTimes pages = new PageTimes();
    Duration used = load(shell, pages, rate);
    missing += pages.tellMissing(side.name(), out);
    double rest = rest(shell);
    double forPages = used.toNanos() - rest * window.toNanos();
    side.micros().add(forPages / PER_PAGE / (rate * window.toSeconds()));
    side.rest().add(rest * MILLIS);
    side.millis().add(pages.p50());
  }

  /** What a shell takes of the processors while it is read. */
  private Duration load(ExtraShell shell, PageTimes pages, int pagesASecond) {
    URI at = URI.create("http://127.0.0.1:" + shell.port());
    Duration before = ProcessorTime.of(shell.pid());
    try (OpenLoop readers = new OpenLoop(at, CONNECTIONS)) {
      readers.begin(pagesASecond, window, this::page, pages::add).await();
    }
    return ProcessorTime.of(shell.pid()).minus(before);
  }

  /** What share of a processor a shell takes that nobody reads: it asks for manifests, too. */
  private double rest(ExtraShell shell) throws InterruptedException {
    Duration before = ProcessorTime.of(shell.pid());
    Thread.sleep(window.toMillis());
    return (double) ProcessorTime.of(shell.pid()).minus(before).toNanos() / window.toNanos();
  }

  /** Each of another address, so that it is composed and not taken as it stands. */
  private Ask page() {
    long one = number++;
    return Ask.page("page", PAGES.get((int) (one % PAGES.size())) + "?seen=" + one);
  }
}
