package dev.vitral.bench.hostile;

import dev.vitral.bench.load.Ask;
import dev.vitral.bench.load.OpenLoop;
import dev.vitral.bench.load.Reply;
import dev.vitral.bench.load.Table;
import dev.vitral.bench.load.Times;
import dev.vitral.bench.load.Words;
import dev.vitral.bench.portal.Control;
import dev.vitral.bench.portal.HomePages;
import dev.vitral.bench.portal.Part;
import dev.vitral.bench.portal.ResidentWatch;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Plays attacks one after the other beside a client that reads home pages at a steady rate.
 *
 * <pre>{@code
 * HostileRun [--control FILE] [--rate PAGES_A_SECOND] [--seconds N] [--grace SECONDS] [--only ATTACK]
 *            [--seed N]
 * }</pre>
 *
 * <p>Exit code 1 if a page failed, if the normal client's p99 more than doubled, if connections
 * that the portal has to end were still open after the grace, or if the shell grew by 64 MiB.
 */
public final class HostileRun {

  private static final int CONNECTIONS = 512;
  private static final long FLAT_MIB = 64;

  private final PrintStream out;
  private final Control control;
  private final int rate;
  private final Duration window;
  private final Duration grace;
  private final List<Attack> attacks;
  private final long seed;
  private final List<Outcome> outcomes = new ArrayList<>();

  private HostileRun(Words words, PrintStream out) {
    this.out = out;
    this.control = Control.of(Path.of(words.text("--control").orElse(".vitral/run/launcher.json")));
    this.rate = words.number("--rate", 50);
    this.window = Duration.ofSeconds(words.number("--seconds", 15));
    this.grace = Duration.ofSeconds(words.number("--grace", 70));
    this.attacks =
        words.text("--only").map(name -> List.of(Attack.valueOf(name))).orElse(Attack.ALL);
    this.seed = words.seed();
  }

  public static void main(String[] arguments) throws InterruptedException {
    System.exit(new HostileRun(new Words(List.of(arguments)), System.out).holds() ? 0 : 1);
  }

  private boolean holds() throws InterruptedException {
    out.printf("%d pages/s of a client that means well; seed %d%n", rate, seed);
    long shell = control.part("shell").flatMap(Part::pid).orElse(0L);
    try (ResidentWatch memory = new ResidentWatch(shell)) {
      for (Attack attack : attacks) {
        outcomes.add(play(attack));
      }
      report(memory);
      boolean holds = outcomes.stream().allMatch(Outcome::holds) && memory.growth() < FLAT_MIB;
      out.printf("%s: seed %d, %d MiB more%n", holds ? "HOLDS" : "FAILS", seed, memory.growth());
      return holds;
    }
  }

  private Outcome play(Attack attack) throws InterruptedException {
    AtomicLong failed = new AtomicLong();
    Times quiet = normal(new AtomicLong());
    try (Hostiles hostiles = new Hostiles(attack, control.portal())) {
      Times beside = normal(failed);
      if (attack.mustBeEnded()) {
        hostiles.awaitEnd(grace);
      }
      Outcome outcome =
          new Outcome(
              attack,
              quiet.millis(99),
              beside.millis(99),
              failed.get(),
              hostiles.opened(),
              hostiles.refused(),
              hostiles.ended(),
              hostiles.lastEnd(),
              hostiles.answers());
      out.printf("  %s: %s%n", attack, outcome.holds() ? "holds" : "fails");
      return outcome;
    }
  }

  private Times normal(AtomicLong failed) {
    Times times = new Times();
    Random chance = new Random(seed);
    Supplier<Ask> asks = () -> HomePages.ASKS.get(chance.nextInt(HomePages.ASKS.size()));
    try (OpenLoop loop = new OpenLoop(control.portal(), CONNECTIONS)) {
      loop.begin(
              rate,
              window,
              asks,
              (Reply reply) -> {
                times.add(reply.time());
                failed.addAndGet(reply.isOk() ? 0 : 1);
              })
          .await();
    }
    return times;
  }

  private void report(ResidentWatch memory) {
    Table table =
        new Table(
            "attack",
            "opened",
            "refused",
            "ended",
            "last after s",
            "first answers",
            "p99 quiet ms",
            "beside ms",
            "ratio",
            "pages failed");
    outcomes.forEach(
        one ->
            table.line(
                one.attack(),
                one.opened(),
                one.refused(),
                one.ended(),
                one.lastEnd().toMillis() / 1_000.0,
                one.answers(),
                one.quiet(),
                one.beside(),
                "%.2f".formatted(one.ratio()),
                one.failed()));
    table.print(out);
    out.printf("shell: %s%n", memory);
  }
}
