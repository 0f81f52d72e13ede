package dev.vitral.bench.neighbours;

import dev.vitral.bench.load.Ask;
import dev.vitral.bench.load.Comparison;
import dev.vitral.bench.load.OpenLoop;
import dev.vitral.bench.load.Reply;
import dev.vitral.bench.load.Table;
import dev.vitral.bench.load.Words;
import dev.vitral.bench.portal.Control;
import dev.vitral.bench.portal.FragmentPages;
import dev.vitral.bench.portal.PageTimes;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Floods one fragment after the other with ten times as many requests as it may be asked in a
 * second, and compares what pages of the others take with what they take without.
 *
 * <pre>{@code
 * NeighbourRun [--control FILE] [--rate PAGES_A_SECOND] [--seconds N] [--rounds N]
 *              [--only FRAGMENT] [--seed N]
 * }</pre>
 *
 * <p>How often a fragment may be asked is said in {@code VITRAL_BULKHEAD_RATES_<FRAGMENT>}, for the
 * portal and here.
 *
 * <p>Exit code 1 if the others' p99 moves by more than a quarter: the median of the rounds, in each
 * of which every fragment is measured quiet and flooded, one right after the other. Exit code 1 too
 * if one of the others' pages is not answered, or the flood got more than twice what the fragment
 * may be asked; 2 if a rate is missing.
 */
public final class NeighbourRun {

  private static final int TIMES = 10;
  private static final int CONNECTIONS = 512;
  private static final int LENIENCE = 2;
  private static final int WARM_UPS = 4;
  private static final Duration CALM = Duration.ofSeconds(2);

  private final Control control;
  private final Rates rates;
  private final int rate;
  private final Duration window;
  private final int rounds;
  private final List<String> flooded;
  private final PrintStream out;
  private final Map<String, Comparison> comparisons = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> answers = new TreeMap<>();
  private final long seed;
  private long number;
  private long missing;

  private NeighbourRun(Words words, Rates rates, PrintStream out) {
    this.control = Control.of(Path.of(words.text("--control").orElse(".vitral/run/launcher.json")));
    this.rates = rates;
    this.rate = words.number("--rate", 16);
    this.window = Duration.ofSeconds(words.number("--seconds", 15));
    this.rounds = words.number("--rounds", 5);
    this.flooded = words.text("--only").map(List::of).orElse(FragmentPages.fragments());
    this.seed = words.seed();
    this.number = seed << 20;
    this.out = out;
  }

  public static void main(String[] arguments) throws InterruptedException {
    Words words = new Words(List.of(arguments));
    try {
      Rates rates = Rates.of(System.getenv(), FragmentPages.fragments());
      System.exit(new NeighbourRun(words, rates, System.out).holds() ? 0 : 1);
    } catch (IllegalArgumentException mistake) {
      System.err.println(mistake.getMessage());
      System.exit(2);
    }
  }

  private boolean holds() throws InterruptedException {
    out.printf(
        "%d rounds of %d s quiet and %d s flooded for each of %s: %d times %s requests/s, beside"
            + " %d pages/s of the others; seed %d%n",
        rounds,
        window.toSeconds(),
        window.toSeconds(),
        flooded,
        TIMES,
        new TreeMap<>(rates.byFragment()),
        rate,
        seed);
    for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
      others("nobody"); // so that nobody's first steps are counted
    }
    for (int round = 1; round <= rounds; round++) {
      for (String fragment : flooded) {
        measure(round, fragment);
      }
    }
    report();
    boolean holds =
        missing == 0
            && comparisons.values().stream().allMatch(Comparison::holds)
            && flooded.stream().allMatch(this::isLimited);
    out.printf(
        "%s: seed %d, %d of the others' pages missing, at most %.2f allowed%n",
        holds ? "HOLDS" : "FAILS", seed, missing, Comparison.ALLOWED);
    return holds;
  }

  private void measure(int round, String fragment) throws InterruptedException {
    PageTimes quiet = others(fragment);
    PageTimes beside;
    try (OpenLoop flood = new OpenLoop(control.portal(), CONNECTIONS)) {
      OpenLoop.Run run =
          flood.begin(
              (double) TIMES * rates.of(fragment),
              CALM.plus(window).plus(CALM),
              () -> FragmentPages.of(fragment, next()),
              reply -> count(fragment, reply));
      Thread.sleep(CALM.toMillis());
      beside = others(fragment);
      run.stop();
      run.await();
    }
    Thread.sleep(CALM.toMillis());
    comparisons.computeIfAbsent(fragment, first -> new Comparison()).add(quiet.p99(), beside.p99());
    missing += quiet.tellMissing("quiet", out);
    missing += beside.tellMissing("beside the flood", out);
    out.printf(
        "  round %d, %s: the others' p99 %.1f ms quiet %s, %.1f ms beside the flood %s%n",
        round, fragment, quiet.p99(), quiet.eachP99(), beside.p99(), beside.eachP99());
  }

  private PageTimes others(String flooded) {
    List<String> others =
        FragmentPages.fragments().stream().filter(name -> !name.equals(flooded)).toList();
    PageTimes times = new PageTimes();
    Iterator<String> turns =
        Stream.generate(others::stream).flatMap(Function.identity()).iterator();
    Supplier<Ask> asks = () -> FragmentPages.of(turns.next(), next());
    try (OpenLoop loop = new OpenLoop(control.portal(), CONNECTIONS)) {
      loop.begin(rate, window, asks, times::add).await();
    }
    return times;
  }

  /** On the flood's loop; read when it has ended. */
  private synchronized void count(String fragment, Reply reply) {
    String how = reply.status() == 0 ? "no answer" : Integer.toString(reply.status());
    answers.computeIfAbsent(fragment, first -> new TreeMap<>()).merge(how, 1L, Long::sum);
  }

  private synchronized long next() {
    return number++;
  }

  /** Whether the portal keeps to the rate; if it does not it was started without one. */
  private synchronized boolean isLimited(String fragment) {
    long got = answers.getOrDefault(fragment, Map.of()).getOrDefault("200", 0L);
    long seconds = rounds * CALM.plus(window).plus(CALM).toSeconds();
    return got <= LENIENCE * seconds * rates.of(fragment);
  }

  private void report() {
    Table table =
        new Table(
            "flooded", "the others' p99 quiet ms", "beside ms", "ratio", "what the flood got");
    comparisons.forEach(
        (fragment, comparison) ->
            table.line(
                fragment,
                comparison.quiet(),
                comparison.flooded(),
                "%.2f".formatted(comparison.ratio()),
                answers.getOrDefault(fragment, Map.of())));
    table.print(out);
  }
}
