package dev.vitral.bench.portal;

import dev.vitral.bench.load.Reply;
import dev.vitral.bench.load.Table;
import dev.vitral.bench.load.Times;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Judges home pages and counts them. A page <em>fails</em> if it is not 200, was cut off or took
 * longer than it may; it is <em>hollow</em> if it is 200 and lacks what it must show. Fed by one
 * thread, read after it.
 */
public final class PageTally {

  private static final int MOST_COMPLAINTS = 20;

  private final Landmarks landmarks;
  private final Duration longest;
  private final Supplier<String> surroundings;
  private final Evidence evidence;
  private final Map<String, Line> lines = new TreeMap<>();
  private final Map<String, Long> lower = new TreeMap<>();
  private final Map<String, Long> complained = new TreeMap<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private final List<String> complaints = new ArrayList<>();
  private final long begun = System.nanoTime();

  private static final class Line {
    private final Times times = new Times();
    private long failed;
    private long hollow;
  }

  /**
   * @param longest that a page may take
   * @param surroundings what is going on, told beside a complaint
   * @param evidence the folder for the first pages that come whole and are wrong
   */
  public PageTally(
      Landmarks landmarks, Duration longest, Supplier<String> surroundings, Path evidence) {
    this.landmarks = landmarks;
    this.longest = longest;
    this.surroundings = surroundings;
    this.evidence = new Evidence(evidence);
  }

  public void add(Reply reply) {
    Line line = lines.computeIfAbsent(reply.ask().kind(), kind -> new Line());
    line.times.add(reply.time());
    Optional<String> text = reply.text();
    Optional<String> failure = failure(reply, text);
    Optional<String> lacking = text.flatMap(landmarks::lacking);
    if (failure.isPresent()) {
      line.failed++;
      complain(reply, failure.get());
    } else if (lacking.isPresent()) {
      line.hollow++;
      complain(reply, "lacks " + lacking.get());
      evidence.keep("lacks " + lacking.get(), text.orElse(""));
    }
    text.ifPresent(
        html ->
            Landmarks.lower(html)
                .forEach(one -> lower.merge(one.pane() + " " + one.rung(), 1L, Long::sum)));
  }

  private Optional<String> failure(Reply reply, Optional<String> text) {
    if (reply.failure().isPresent()) {
      return reply.failure();
    }
    if (reply.status() != 200) {
      return Optional.of("status " + reply.status());
    }
    if (text.filter(Landmarks::isWhole).isEmpty()) {
      return Optional.of("cut off");
    }
    return reply.time().compareTo(longest) > 0
        ? Optional.of("took %d ms".formatted(reply.time().toMillis()))
        : Optional.empty();
  }

  private void complain(Reply reply, String what) {
    complained.merge(surroundings.get(), 1L, Long::sum);
    reasons.merge(what.replaceAll("took \\d+ ms", "took too long"), 1L, Long::sum);
    if (complaints.size() < MOST_COMPLAINTS) {
      complaints.add(
          "%7.1f s  %s: %s (%d ms; %s)"
              .formatted(
                  (reply.intended() - begun) / 1e9,
                  reply.ask().kind(),
                  what,
                  reply.time().toMillis(),
                  surroundings.get()));
    }
  }

  public long failed() {
    return lines.values().stream().mapToLong(line -> line.failed).sum();
  }

  public long hollow() {
    return lines.values().stream().mapToLong(line -> line.hollow).sum();
  }

  public long pages() {
    return lines.values().stream().mapToLong(line -> line.times.count()).sum();
  }

  /** Whether there were pages, and all of them were as they must be. */
  public boolean holds() {
    return pages() > 0 && failed() == 0 && hollow() == 0;
  }

  public void print(PrintStream out) {
    Table table =
        new Table("page", "asked", "failed", "hollow", "p50 ms", "p99 ms", "p99.9 ms", "worst ms");
    lines.forEach(
        (kind, line) ->
            table.line(
                kind,
                line.times.count(),
                line.failed,
                line.hollow,
                line.times.millis(50),
                line.times.millis(99),
                line.times.millis(99.9),
                line.times.worst()));
    table.print(out);
    Table rungs = new Table("pane and rung", "pages");
    lower.forEach(rungs::line);
    rungs.print(out);
    if (!complaints.isEmpty()) {
      most(new Table("failed or hollow", "pages"), reasons).print(out);
      most(new Table("broken when they ended", "pages failed or hollow"), complained).print(out);
    }
    complaints.forEach(out::println);
  }

  /** The most frequent ones. */
  private static Table most(Table table, Map<String, Long> counts) {
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_COMPLAINTS)
        .forEach(
            one -> table.line(one.getKey().isEmpty() ? "nothing" : one.getKey(), one.getValue()));
    return table;
  }
}
