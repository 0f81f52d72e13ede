package dev.vitral.shell.portal;

import dev.vitral.faults.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One fault of one fragment, and what a visitor may see of it.
 *
 * @param isWarm whether all that the fragment said before is kept, though stale
 */
record Cell(StubFragment fragment, String name, boolean isWarm) {

  private static final Duration LATEST = Duration.ofMillis(2_000 + 100);

  private static final List<String> FAULTS =
      List.of(
          "down",
          "refused",
          "delay:10s",
          "drip:1s",
          "500",
          "404",
          "redirect-loop",
          "wrong-type",
          "broken-gzip",
          "cut",
          "endless",
          "huge-header");

  /** Every one. */
  static List<Cell> all() {
    return FAULTS.stream()
        .flatMap(fault -> FiveFragments.ALL.stream().flatMap(fragment -> both(fragment, fault)))
        .toList();
  }

  /** Every fault, each of another fragment. */
  static List<Cell> sample() {
    List<StubFragment> fragments = FiveFragments.ALL;
    return all().stream()
        .filter(
            cell ->
                FAULTS.indexOf(cell.name) % fragments.size() == fragments.indexOf(cell.fragment))
        .toList();
  }

  private static Stream<Cell> both(StubFragment fragment, String fault) {
    return Stream.of(new Cell(fragment, fault, false), new Cell(fragment, fault, true));
  }

  Fault fault() {
    return Fault.parse(name);
  }

  /** What is wrong with what the visitor sees. */
  List<String> wrongs(Look home, Look page) {
    List<String> wrongs = new ArrayList<>();
    check(wrongs, home.status() == 200 && !home.brokenOff(), "home is " + home.status());
    check(wrongs, home.hasLandmarks(), "home lacks landmarks");
    check(wrongs, home.halves().isEmpty(), "home has half of " + home.halves());
    check(wrongs, home.fresh().equals(others()), "home says that it has " + home.fresh());
    check(wrongs, isInTime(home), "home took " + home.took());
    check(wrongs, isInTime(page), "the page took " + page.took());
    check(wrongs, isHonest(page), "the page is " + page.status());
    return wrongs.stream().map(wrong -> label() + wrong).toList();
  }

  private static void check(List<String> wrongs, boolean isRight, String wrong) {
    if (!isRight) {
      wrongs.add(wrong);
    }
  }

  private List<String> others() {
    return FiveFragments.onHome().stream().filter(id -> !fragment.owns(id)).sorted().toList();
  }

  private static boolean isInTime(Look look) {
    return look.took().compareTo(LATEST) < 0;
  }

  /** Whole though older, broken off, or an error that says what it is. */
  private boolean isHonest(Look page) {
    if (page.status() == 200) {
      boolean isOlder = isWarm && page.holds(StubFragment.endOf(fragment.name()));
      return page.brokenOff() || isOlder;
    }
    boolean isWorthAnotherTry = page.status() == 503 && page.mayRetry();
    boolean isNotFound = page.status() == 404 && name.equals("404");
    return (isWorthAnotherTry || isNotFound) && page.hasLandmarks() && !page.brokenOff();
  }

  /** One line of the table. */
  String row(Look home, Look page) {
    return "%s| %d | %-13s | %5d ms | %-40s | %d %-10s | %5d ms |"
        .formatted(
            label(),
            home.status(),
            home.hasLandmarks() ? "all landmarks" : "NOT ALL",
            home.took().toMillis(),
            home.rungs(fragment),
            page.status(),
            page.brokenOff() ? "broken off" : page.status() == 200 ? "stale" : "",
            page.took().toMillis());
  }

  private String label() {
    return "| %-7s | %-13s | %s ".formatted(fragment.name(), name, isWarm ? "warm" : "cold");
  }
}
