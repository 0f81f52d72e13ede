package dev.vitral.bench.portal;

import dev.vitral.bench.load.Reply;
import dev.vitral.bench.load.Times;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What pages took: together, and by fragment. */
public final class PageTimes {

  private final Times all = new Times();
  private final Map<String, Times> each = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();

  public void add(Reply reply) {
    all.add(reply.time());
    each.computeIfAbsent(reply.ask().kind(), first -> new Times()).add(reply.time());
    if (!reply.isOk()) {
      missing.add(
          "%s %s".formatted(reply.ask().path(), reply.failure().orElse(reply.status() + "")));
    }
  }

  /** Says which came to nothing or were refused: their times say little. Returns how many. */
  public int tellMissing(String when, PrintStream out) {
    missing.forEach(page -> out.printf("  missing %s: %s%n", when, page));
    return missing.size();
  }

  /** In milliseconds, of all together. */
  public double p50() {
    return all.millis(50);
  }

  /** In milliseconds, of all together. */
  public double p99() {
    return all.millis(99);
  }

  /** In milliseconds, by fragment. */
  public Map<String, Long> eachP99() {
    Map<String, Long> millis = new TreeMap<>();
    each.forEach((fragment, times) -> millis.put(fragment, Math.round(times.millis(99))));
    return millis;
  }
}
