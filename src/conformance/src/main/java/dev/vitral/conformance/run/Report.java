package dev.vitral.conformance.run;

import dev.vitral.conformance.judge.Finding;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Outcomes in words.
 *
 * @param excepted ids of cases that are shown to be wrong: told apart, and not counted
 */
public record Report(List<Outcome> all, Set<String> excepted) {

  public void print(PrintStream out) {
    counted().filter(one -> !one.isPassed()).forEach(one -> tell(one, out));
    table("tag", Outcome::tag, out);
    table("level", Outcome::level, out);
    List<Outcome> apart = all.stream().filter(one -> excepted.contains(one.id())).toList();
    if (!apart.isEmpty()) {
      out.println("not counted, said to be wrong:");
      apart.forEach(one -> out.printf("  %-18s %s%n", one.id(), word(one)));
      out.println();
    }
    out.printf(
        "total: %d passed, %d failed, %d skipped%n",
        count(Outcome::isPassed), count(Report::isFailed), count(Outcome::isSkipped));
  }

  /** Whether every case was played and passed, and there was one at all. */
  public boolean isClean() {
    return count(Outcome::isPassed) > 0
        && count(Report::isFailed) == 0
        && count(Outcome::isSkipped) == 0;
  }

  private static void tell(Outcome outcome, PrintStream out) {
    out.printf("%s %s: %s%n", word(outcome), outcome.id(), outcome.title());
    if (outcome.isSkipped()) {
      out.printf("    lacking: %s%n", String.join(", ", outcome.missing()));
    }
    for (Finding finding : outcome.findings()) {
      out.printf("    %s%n", finding.what());
      out.printf("        expected: %s%n", visible(finding.expected()));
      out.printf("        received: %s%n", visible(finding.received()));
    }
    out.println();
  }

  private void table(String by, Function<Outcome, String> key, PrintStream out) {
    out.printf("%-14s %7s %7s %8s%n", by, "passed", "failed", "skipped");
    counted()
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
        .forEach(
            (name, some) ->
                out.printf(
                    "%-14s %7d %7d %8d%n",
                    name,
                    some.stream().filter(Outcome::isPassed).count(),
                    some.stream().filter(Report::isFailed).count(),
                    some.stream().filter(Outcome::isSkipped).count()));
    out.println();
  }

  private Stream<Outcome> counted() {
    return all.stream().filter(one -> !excepted.contains(one.id()));
  }

  private long count(Predicate<Outcome> which) {
    return counted().filter(which).count();
  }

  private static boolean isFailed(Outcome one) {
    return !one.isPassed() && !one.isSkipped();
  }

  private static String word(Outcome one) {
    return one.isSkipped() ? "skipped" : one.isPassed() ? "passed" : "FAILED";
  }

  private static String visible(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n");
  }
}
