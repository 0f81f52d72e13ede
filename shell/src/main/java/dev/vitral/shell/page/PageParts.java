package dev.vitral.shell.page;

import dev.vitral.shell.cache.Merged;
import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.include.Includes;
import dev.vitral.shell.include.SettledPart;
import dev.vitral.shell.include.SettledPart.Way;
import dev.vitral.shell.reuse.FragmentCache;
import dev.vitral.shell.reuse.Kept;
import dev.vitral.shell.reuse.Said;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** What the parts of a page that have come so far say of the whole. */
final class PageParts {

  /** Older than anything: what is given while it is asked for anew has no lifetime left. */
  private static final long OUTLIVED = Integer.MAX_VALUE;

  private static final Duration LONGEST_REUSE = Duration.ofDays(365);

  /** Parts that are named to the visitor; a page has about ten. */
  private static final int MOST_NAMED = 24;

  private final Merged merged = new Merged();
  private final Set<String> fetched = new LinkedHashSet<>();
  private final List<Kept> kept = new ArrayList<>();
  private final List<String> settledParts = new ArrayList<>();
  private final StringJoiner timings = new StringJoiner(", ");
  private Duration reuse = LONGEST_REUSE;
  private boolean isLow;
  private List<String> primaryVaries = List.of();
  private int primaries;
  private int asked;
  private int settled;

  /** One more include is on its way. */
  void ask() {
    asked++;
  }

  /** An include has come, or never will. */
  void settle(SettledPart part) {
    settled++;
    reuse = part.reuse().compareTo(reuse) < 0 ? part.reuse() : reuse;
    isLow |= part.rung() != Rung.FRESH;
    part.said().ifPresent(said -> addPart(said, part.way()));
    part.kept().ifPresent(kept::add);
    settledParts.add(part.include());
    if (part.isPersonal()) {
      dependsOnSession();
    }
    if (part.way() == Way.FETCHED) {
      fetched.add(part.include());
    }
    time(part);
  }

  /** The primary has begun. */
  void addPrimary(Said said, Way way, Optional<Kept> fresh, boolean isPersonal) {
    add(said, way);
    fresh.ifPresent(kept::add);
    primaries++;
    primaryVaries = said.varies().stream().filter(name -> !isOurs(name)).toList();
    primaryVaries.forEach(merged::dependsOn);
    if (isPersonal) {
      dependsOnSession();
    }
    if (way == Way.FETCHED) {
      fetched.add("page");
    }
  }

  /** Nobody may keep the page, whatever its parts say. */
  void spoil() {
    merged.spoil();
  }

  /** Whether every include that was asked for has come, and from its fragment. */
  boolean isWhole() {
    return asked == settled && !isLow;
  }

  /** How long all of this may be given to everybody; zero for not at all. */
  Duration reuse() {
    return isWhole() ? reuse : Duration.ZERO;
  }

  /** Whether everything came out of the cache, and none of it is asked for anew. */
  boolean isKept() {
    return isWhole() && kept.size() == settled + primaries;
  }

  /** What came out of the cache. */
  List<Kept> kept() {
    return List.copyOf(kept);
  }

  /** Request headers that chose the primary. */
  List<String> primaryVaries() {
    return primaryVaries;
  }

  /** The counters that a page made of the same parts moves. */
  List<Counter> hits(Includes includes, FragmentCache cache) {
    return Stream.concat(
            settledParts.stream().map(includes::hits),
            kept.stream().map(Kept::fragment).map(cache::hits))
        .toList();
  }

  Merged merged() {
    return merged;
  }

  /** The members of {@code Server-Timing} that tell of parts. */
  String timings() {
    return timings.toString();
  }

  /**
   * The member of {@code Cache-Status} (RFC 9211): a hit if no fragment was waited for; else its
   * details name the parts that were fetched.
   */
  String cacheStatus() {
    if (asked == settled && fetched.isEmpty()) {
      return "vitral; hit";
    }
    StringJoiner names = new StringJoiner(" ", "; detail=\"", "\"").setEmptyValue("");
    fetched.stream().limit(MOST_NAMED).forEach(names::add);
    return "vitral; fwd=miss" + names;
  }

  /** Includes are told nothing of the visitor's headers: what chose them is the portal's affair. */
  private void addPart(Said said, Way way) {
    add(said, way);
    if (said.varies().contains("*")) {
      merged.dependsOn("*");
    }
  }

  private void add(Said said, Way way) {
    long age = way == Way.STALE_HIT ? OUTLIVED : said.age();
    add(merged, new Said(said.general(), age, List.of()));
  }

  /** One more part; what says nothing is for its visitor alone. */
  static void add(Merged merged, Said said) {
    merged.add(said.general(), said.age(), List.of());
    if (said.general().shared().isEmpty()) {
      merged.makePrivate();
    }
  }

  private void dependsOnSession() {
    merged.dependsOn("cookie");
    merged.dependsOn("authorization");
  }

  /** Language and origin are the URL. */
  private static boolean isOurs(String name) {
    return name.startsWith("vitral-");
  }

  private void time(SettledPart part) {
    if (settled <= MOST_NAMED) {
      timings.add(
          part.include().replace('/', '-')
              + ";dur="
              + part.took().toMillis()
              + ";desc="
              + description(part));
    }
  }

  private static String description(SettledPart part) {
    return part.rung() == Rung.FRESH && part.way() != Way.FETCHED
        ? part.way().name().toLowerCase(Locale.ROOT).replace('_', '-')
        : part.rung().label();
  }
}
