package dev.vitral.bench.storm;

import dev.vitral.bench.load.Ask;
import dev.vitral.bench.load.Comparison;
import dev.vitral.bench.load.OpenLoop;
import dev.vitral.bench.load.Reply;
import dev.vitral.bench.load.Table;
import dev.vitral.bench.load.Times;
import dev.vitral.bench.load.Words;
import dev.vitral.bench.portal.Control;
import dev.vitral.bench.portal.FragmentPages;
import dev.vitral.bench.portal.PageTimes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tries wrong passwords for a while, and compares what pages take with what they take without, and
 * looks whether people who know theirs still log in.
 *
 * <pre>{@code
 * StormRun [--control FILE] [--guesses A_SECOND] [--addresses N] [--rate PAGES_A_SECOND]
 *          [--seconds N] [--rounds N] [--seed N]
 * }</pre>
 *
 * <p>Half of the pages are home pages, half are uncached ones of every fragment; somebody logs in
 * every second.
 *
 * <p>Exit code 1 if the pages' p99 moves by more than a quarter (the median of the rounds, in each
 * of which pages are measured without and with a storm, one right after the other), if a page is
 * missing, if a right log-in fails or takes longer than a second, or if a wrong one is let in. Exit
 * code 1 too if no password was compared, or nobody was slowed down: then the portal does not
 * believe the addresses, and the storm proves nothing.
 */
public final class StormRun {

  private static final double LOGIN_MILLIS = 1000;
  private static final int PEOPLE = 12;
  private static final int CONNECTIONS = 256;
  private static final Duration WARM_UP = Duration.ofSeconds(60);

  private final Control control;
  private final LogIns logIns;
  private final int guesses;
  private final int rate;
  private final Duration window;
  private final int rounds;
  private final long seed;
  private final PrintStream out;
  private final Map<String, Long> wrong = new TreeMap<>();
  private final Map<String, Long> right = new TreeMap<>();
  private final Times rightTimes = new Times();
  private final Comparison comparison = new Comparison();
  private long number;
  private long missing;

  private StormRun(Words words, PrintStream out) {
    this.control = Control.of(Path.of(words.text("--control").orElse(".vitral/run/launcher.json")));
    this.guesses = words.number("--guesses", 20);
    this.rate = words.number("--rate", 40);
    this.window = Duration.ofSeconds(words.number("--seconds", 60));
    this.rounds = words.number("--rounds", 3);
    this.seed = words.seed();
    this.logIns = new LogIns(seed, words.number("--addresses", 4));
    this.number = seed << 20;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(new StormRun(new Words(List.of(arguments)), System.out).holds() ? 0 : 1);
  }

  private boolean holds() throws IOException, InterruptedException {
    logIns.register(control.portal(), PEOPLE);
    usual(WARM_UP); // so that nobody's first steps are counted
    right.clear();
    rightTimes.forget();
    for (int round = 1; round <= rounds; round++) {
      measure(round);
    }
    Table table = new Table("", "answers", "p99 ms", "worst ms");
    table.line("pages without", Map.of(), comparison.quiet(), "");
    table.line(
        "pages in the storm",
        Map.of(),
        comparison.flooded(),
        "%.2f x".formatted(comparison.ratio()));
    table.line("right passwords", right, rightTimes.millis(99), rightTimes.worst());
    table.line("wrong passwords", wrong, "", "");
    table.print(out);
    boolean holds =
        comparison.holds()
            && missing == 0
            && right.keySet().equals(Set.of("200"))
            && rightTimes.worst() <= LOGIN_MILLIS
            && !wrong.containsKey("200")
            && wrong.containsKey("401")
            && wrong.containsKey("429");
    out.printf(
        "%s: seed %d, %d guesses/s, %d pages/s, %d missing, %d times %d s; p99 may move to %.2f,"
            + " a log-in take %.0f ms%n",
        holds ? "HOLDS" : "FAILS",
        seed,
        guesses,
        rate,
        missing,
        rounds,
        window.toSeconds(),
        Comparison.ALLOWED,
        LOGIN_MILLIS);
    return holds;
  }

  private void measure(int round) {
    logIns.moveOn();
    PageTimes quiet = usual(window);
    PageTimes beside = stormed();
    comparison.add(quiet.p99(), beside.p99());
    missing += quiet.tellMissing("without", out);
    missing += beside.tellMissing("in the storm", out);
    out.printf(
        "  round %d: the pages' p99 %.1f ms without %s, %.1f ms in the storm %s%n",
        round, quiet.p99(), quiet.eachP99(), beside.p99(), beside.eachP99());
  }

  private PageTimes stormed() {
    try (OpenLoop storm = new OpenLoop(control.portal(), CONNECTIONS)) {
      OpenLoop.Run raging =
          storm.begin(guesses, window, logIns::wrong, reply -> count(wrong, reply));
      PageTimes pages = usual(window);
      raging.await();
      return pages;
    }
  }

  private void loggedIn(Reply reply) {
    count(right, reply);
    rightTimes.add(reply.time());
  }

  private static void count(Map<String, Long> answers, Reply reply) {
    answers.merge(reply.failure().orElse(Integer.toString(reply.status())), 1L, Long::sum);
  }

  /** Pages are read, and somebody logs in every second. */
  private PageTimes usual(Duration length) {
    PageTimes times = new PageTimes();
    try (OpenLoop readers = new OpenLoop(control.portal(), CONNECTIONS);
        OpenLoop people = new OpenLoop(control.portal(), CONNECTIONS)) {
      OpenLoop.Run coming = people.begin(1, length, logIns::right, this::loggedIn);
      readers.begin(rate, length, this::page, times::add).await();
      coming.await();
    }
    return times;
  }

  private Ask page() {
    long one = number++;
    List<String> fragments = FragmentPages.fragments();
    return one % 2 == 0
        ? Ask.page("home", "/")
        : FragmentPages.of(fragments.get((int) (one / 2 % fragments.size())), one);
  }
}
