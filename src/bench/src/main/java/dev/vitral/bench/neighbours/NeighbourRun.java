package dev.vitral.bench.neighbours;

import dev.vitral.bench.load.Ask;
import dev.vitral.bench.load.Crowd;
import dev.vitral.bench.load.OpenLoop;
import dev.vitral.bench.load.Reply;
import dev.vitral.bench.load.Table;
import dev.vitral.bench.load.Times;
import dev.vitral.bench.load.Words;
import dev.vitral.bench.portal.Control;
import dev.vitral.bench.portal.FragmentPages;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Floods one fragment after the other with ten times as many requests at once as it may have, and
 * compares what pages of the others take with what they take without.
 *
 * <pre>{@code
 * NeighbourRun [--control FILE] [--limit N] [--rate PAGES_A_SECOND] [--seconds N] [--rounds N]
 *              [--only FRAGMENT] [--seed N]
 * }</pre>
 *
 * <p>Exit code 1 if the others' p99 moves by more than a quarter: the median of the rounds, in each
 * of which every fragment is measured quiet and flooded, one right after the other.
 */
public final class NeighbourRun {

  private static final int TIMES = 10;
  private static final int CONNECTIONS = 512;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration CALM = Duration.ofSeconds(2);

  private final Control control;
  private final int limit;
  private final int rate;
  private final Duration window;
  private final int rounds;
  private final List<String> flooded;
  private final PrintStream out;
  private final Map<String, Comparison> comparisons = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> answers = new TreeMap<>();
  private final long seed;
  private long number;

  private NeighbourRun(Words words, PrintStream out) {
    this.control = Control.of(Path.of(words.text("--control").orElse(".vitral/run/launcher.json")));
    this.limit = words.number("--limit", 64);
    this.rate = words.number("--rate", 40);
    this.window = Duration.ofSeconds(words.number("--seconds", 10));
    this.rounds = words.number("--rounds", 5);
    this.flooded = words.text("--only").map(List::of).orElse(FragmentPages.fragments());
    this.seed = words.seed();
    this.number = seed << 20;
    this.out = out;
  }

  public static void main(String[] arguments) throws InterruptedException {
    NeighbourRun run = new NeighbourRun(new Words(List.of(arguments)), System.out);
    System.exit(run.holds() ? 0 : 1);
  }

  private boolean holds() throws InterruptedException {
    out.printf(
        "%d rounds of %d s quiet and %d s flooded for each of %s: %d requests at once, beside %d pages/s"
            + " of the others; seed %d%n",
        rounds, window.toSeconds(), window.toSeconds(), flooded, limit * TIMES, rate, seed);
    for (int round = 1; round <= rounds; round++) {
      for (String fragment : flooded) {
        measure(round, fragment);
      }
    }
    report();
    boolean holds = comparisons.values().stream().allMatch(Comparison::holds);
    out.printf(
        "%s: seed %d, at most %.2f allowed%n", holds ? "HOLDS" : "FAILS", seed, Comparison.ALLOWED);
    return holds;
  }

  private void measure(int round, String fragment) throws InterruptedException {
    Times quiet = others(fragment);
    Times beside;
    try (Crowd crowd =
        new Crowd(
            control.portal(), limit * TIMES, PAUSE, () -> FragmentPages.of(fragment, next()))) {
      Thread.sleep(CALM.toMillis());
      beside = others(fragment);
      crowd
          .answers()
          .forEach(
              (how, count) ->
                  answers
                      .computeIfAbsent(fragment, first -> new TreeMap<>())
                      .merge(how, count, Long::sum));
    }
    Thread.sleep(CALM.toMillis());
    comparisons
        .computeIfAbsent(fragment, first -> new Comparison())
        .add(quiet.millis(99), beside.millis(99));
    out.printf(
        "  round %d, %s: the others' p99 %.1f ms quiet, %.1f ms beside the flood%n",
        round, fragment, quiet.millis(99), beside.millis(99));
  }

  private Times others(String flooded) {
    List<String> others =
        FragmentPages.fragments().stream().filter(name -> !name.equals(flooded)).toList();
    Times times = new Times();
    Supplier<Ask> asks =
        () -> {
          long one = next();
          return FragmentPages.of(others.get((int) (one % others.size())), one);
        };
    try (OpenLoop loop = new OpenLoop(control.portal(), CONNECTIONS)) {
      loop.begin(rate, window, asks, (Reply reply) -> times.add(reply.time())).await();
    }
    return times;
  }

  private synchronized long next() {
    return number++;
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
