package dev.vitral.systemtests.resilience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fragment of the real portal, what is wrong with its answers, and what a visitor may see of
 * that.
 *
 * @param path of one of its pages
 * @param isWarm whether what it said before is kept, though stale
 */
record SpoiltFragment(String name, String path, String fault, boolean isWarm) {

  /** The page's deadline, and three times the 100 ms by which it may be passed. */
  private static final Duration LATEST = Duration.ofMillis(2_300);

  /** One fault for each, and each with nothing kept and with all that was kept gone stale. */
  static List<SpoiltFragment> all() {
    return Stream.of(
            new SpoiltFragment("header", "/art", "drip:1s", false),
            new SpoiltFragment("voting", "/voting", "delay:10s", false),
            new SpoiltFragment("reviews", "/content", "cut", false),
            new SpoiltFragment("songs", "/songs", "500", false),
            new SpoiltFragment("prompts", "/prompts", "wrong-type", false))
        .flatMap(cold -> Stream.of(cold, cold.warm()))
        .toList();
  }

  private SpoiltFragment warm() {
    return new SpoiltFragment(name, path, fault, true);
  }

  boolean owns(String include) {
    return include.startsWith(name + "/");
  }

  /** What is wrong with what the visitor sees. */
  List<String> wrongs(Whole whole, Composed home, Composed page) {
    List<String> wrongs = new ArrayList<>();
    check(wrongs, home.arrival().status() == 200, "home is " + home.arrival().status());
    check(wrongs, home.hasLandmarks() && !home.arrival().isBrokenOff(), "home is not all there");
    check(wrongs, home.fresh().equals(others(whole.home())), "home has " + home.fresh());
    check(wrongs, whole.hasNoHalfOf(home), "home has half of a part");
    check(wrongs, isInTime(home), "home took " + home.arrival().end());
    check(wrongs, isInTime(page), "the page took " + page.arrival().end());
    check(wrongs, isHonest(whole.page(), page), "the page is " + page.arrival().status());
    return wrongs.stream().map(wrong -> label() + wrong).toList();
  }

  private static void check(List<String> wrongs, boolean isRight, String wrong) {
    if (!isRight) {
      wrongs.add(wrong);
    }
  }

  private Map<String, List<String>> others(Composed home) {
    return home.fresh().entrySet().stream()
        .filter(part -> !owns(part.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isInTime(Composed page) {
    return page.arrival().end().compareTo(LATEST) < 0;
  }

  /** Whether the shell no longer takes what it keeps of the fragment for as good as new. */
  boolean isNoticed(Composed home, Composed page) {
    Arrival arrival = page.arrival();
    return home.fresh().keySet().stream().noneMatch(this::owns)
        && (arrival.status() != 200 || arrival.isBrokenOff() || page.primary().equals("stale"));
  }

  /** Whole though older, broken off, or an error that says what it is. */
  private boolean isHonest(Composed wholePage, Composed page) {
    Arrival arrival = page.arrival();
    if (arrival.status() == 200) {
      boolean isWhole = page.hasLandmarks() && page.main().equals(wholePage.main());
      boolean isOlder = isWarm && page.primary().equals("stale");
      return arrival.isBrokenOff() || (isOlder && isWhole);
    }
    boolean isWorthAnotherTry = arrival.status() == 503 && !arrival.header("Retry-After").isEmpty();
    return isWorthAnotherTry && page.hasLandmarks() && !arrival.isBrokenOff();
  }

  /** One line of the table. */
  String row(Composed home, Composed page) {
    return "%s| %d | %-13s | %5d ms | %-46s | %-8s | %d %-10s | %5d ms |"
        .formatted(
            label(),
            home.arrival().status(),
            home.hasLandmarks() ? "all landmarks" : "NOT ALL",
            home.arrival().end().toMillis(),
            home.rungs(name),
            path,
            page.arrival().status(),
            became(page),
            page.arrival().end().toMillis());
  }

  private static String became(Composed page) {
    if (page.arrival().isBrokenOff()) {
      return "broken off";
    }
    return page.arrival().status() == 200 ? page.primary() : "";
  }

  private String label() {
    return "| %-7s | %-10s | %s ".formatted(name, fault, isWarm ? "warm" : "cold");
  }
}
