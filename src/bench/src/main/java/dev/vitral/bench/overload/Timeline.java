package dev.vitral.bench.overload;

import dev.vitral.bench.load.Reply;
import dev.vitral.bench.load.Table;
import dev.vitral.bench.load.Times;
import dev.vitral.bench.portal.Landmarks;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was answered in every ten seconds of a load. Pages of fragments have a part that they are
 * nothing without, so these are the essential ones; the home page has none.
 */
final class Timeline {

  private static final long SLICE = Duration.ofSeconds(10).toNanos();

  private final long begun;
  private final Duration deadline;
  private final Map<Long, Slice> slices = new TreeMap<>();
  private long late;
  private long wrong;

  private static final class Slice {
    private final Times essential = new Times();
    private final Times home = new Times();
    private final Map<String, Long> answers = new TreeMap<>();
    private final Map<String, Long> lower = new TreeMap<>();
  }

  Timeline(long begun, Duration deadline) {
    this.begun = begun;
    this.deadline = deadline;
  }

  void add(Reply reply) {
    Slice slice = slices.computeIfAbsent((reply.intended() - begun) / SLICE, number -> new Slice());
    slice.answers.merge(answer(reply), 1L, Long::sum);
    if (!isAllowed(reply)) {
      wrong++;
    }
    if (reply.time().compareTo(deadline) > 0) {
      late++;
    }
    if (reply.isOk()) {
      (reply.ask().kind().equals(Mix.HOME) ? slice.home : slice.essential).add(reply.time());
      reply
          .text()
          .ifPresent(
              html ->
                  Landmarks.lower(html)
                      .forEach(
                          one -> slice.lower.merge(one.pane() + " " + one.rung(), 1L, Long::sum)));
    }
  }

  private static String answer(Reply reply) {
    return reply.failure().isPresent() ? "none" : Integer.toString(reply.status());
  }

  /** The page, or a refusal that says when to come back. */
  private static boolean isAllowed(Reply reply) {
    return reply.isOk()
        || (reply.failure().isEmpty()
            && reply.status() == 503
            && reply.headers().contains("Retry-After"));
  }

  /** Answers that came after the deadline, refusals as well. */
  long late() {
    return late;
  }

  /** What was neither the page nor a refusal in good form. */
  long wrong() {
    return wrong;
  }

  void print(PrintStream out) {
    Table table =
        new Table(
            "from s",
            "answers",
            "essential p50 ms",
            "p99 ms",
            "worst ms",
            "home p99 ms",
            "lower rungs");
    slices.forEach(
        (number, slice) ->
            table.line(
                number * SLICE / Duration.ofSeconds(1).toNanos(),
                slice.answers,
                slice.essential.millis(50),
                slice.essential.millis(99),
                slice.essential.worst(),
                slice.home.millis(99),
                slice.lower));
    table.print(out);
  }
}
