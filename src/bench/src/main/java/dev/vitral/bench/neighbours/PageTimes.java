package dev.vitral.bench.neighbours;

import dev.vitral.bench.load.Reply;
import dev.vitral.bench.load.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What pages took: together, and by fragment. */
final class PageTimes {

  private final Times all = new Times();
  private final Map<String, Times> each = new TreeMap<>();
  private final List<String> missing = new ArrayList<>();

  void add(Reply reply) {
    all.add(reply.time());
    each.computeIfAbsent(reply.ask().kind(), first -> new Times()).add(reply.time());
    if (!reply.isOk()) {
      missing.add(
          "%s %s".formatted(reply.ask().path(), reply.failure().orElse(reply.status() + "")));
    }
  }

  /** Each that came to nothing, or was refused, and how: their times say little. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  /** In milliseconds, of all together. */
  double p99() {
    return all.millis(99);
  }

  /** In milliseconds, by fragment. */
  Map<String, Long> eachP99() {
    Map<String, Long> millis = new TreeMap<>();
    each.forEach((fragment, times) -> millis.put(fragment, Math.round(times.millis(99))));
    return millis;
  }
}
