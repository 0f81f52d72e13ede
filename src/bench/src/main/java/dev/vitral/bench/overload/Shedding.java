package dev.vitral.bench.overload;

import dev.vitral.bench.portal.Metrics;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the shell counts of its overload, looked at every quarter of a second. */
final class Shedding implements AutoCloseable {

  private static final String PREFIX = "vitral_overload";
  private static final Pattern SHED =
      Pattern.compile("vitral_overload_shed_total\\{include=\"([^\"]+)\",level=\"(\\d+)\".*");
  private static final long LOOK_MILLIS = 250;

  private final Metrics metrics;
  private final long begun = System.nanoTime();
  private final Map<String, Double> before;
  private final Map<String, First> first = new TreeMap<>();
  private final List<String> levels = new ArrayList<>();
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private double level;

  /** When an include was left out for the first time. */
  record First(String include, int level, double second) {

    private String fragment() {
      return include.substring(0, include.indexOf('/'));
    }
  }

  Shedding(Metrics metrics) {
    this.metrics = metrics;
    this.before = metrics.beginning(PREFIX);
    thread.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    double second = (System.nanoTime() - begun) / 1e9;
    metrics.beginning(PREFIX).forEach((name, value) -> look(name, value, second));
  }

  private synchronized void look(String name, double value, double second) {
    if (name.startsWith("vitral_overload_level") && value != level) {
      level = value;
      levels.add("%.0f at %.0f s".formatted(value, second));
    }
    Matcher shed = SHED.matcher(name);
    if (shed.matches() && value > before.getOrDefault(name, 0.0)) {
      first.computeIfAbsent(
          shed.group(1), include -> new First(include, Integer.parseInt(shed.group(2)), second));
    }
  }

  /** In the order in which they were left out; what one look found is in the declared order. */
  synchronized List<First> first() {
    return first.values().stream()
        .sorted(Comparator.comparingDouble(First::second).thenComparingInt(First::level))
        .toList();
  }

  /** Whether none was left out before one of the same fragment that was to go earlier. */
  static boolean isInOrder(List<First> first) {
    return first.stream().collect(Collectors.groupingBy(First::fragment)).values().stream()
        .allMatch(Shedding::rises);
  }

  private static boolean rises(List<First> first) {
    List<Integer> levels = first.stream().map(First::level).toList();
    List<Integer> sorted = new ArrayList<>(levels);
    Collections.sort(sorted);
    return levels.equals(sorted);
  }

  synchronized void print(PrintStream out) {
    out.println("level: " + (levels.isEmpty() ? "never above 0" : String.join(", ", levels)));
    first()
        .forEach(
            one ->
                out.printf(
                    "first left out: %s at level %d, after %.1f s%n",
                    one.include, one.level, one.second));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
