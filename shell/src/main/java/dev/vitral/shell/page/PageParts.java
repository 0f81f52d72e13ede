package dev.vitral.shell.page;

import dev.vitral.shell.cache.Merged;
import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.include.Includes;
import dev.vitral.shell.include.SettledPart;
import dev.vitral.shell.include.SettledPart.Way;
import dev.vitral.shell.record.RecordedPart;
import dev.vitral.shell.reuse.FragmentCache;
import dev.vitral.shell.reuse.Kept;
import dev.vitral.shell.reuse.Said;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the parts of a page that have come so far say of the whole. */
final class PageParts {

  private static final Duration LONGEST_REUSE = Duration.ofDays(365);

  /** Parts that are named to the visitor; a page has about ten. */
  private static final int MOST_NAMED = 24;

  private final Merged merged = new Merged();
  private final Set<String> fetched = new LinkedHashSet<>();
  private final List<String> underWay = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();
  private final List<String> settled = new ArrayList<>();
  private final List<String> timings = new ArrayList<>();
  private Duration reuse = LONGEST_REUSE;
  private boolean isLow;
  private List<String> primaryVaries = List.of();
  private int primaries;
  private long staleFor;

  /** Of a page of which nothing but its primary was asked for. */
  static PageParts ofPrimaryAlone(Said said) {
    PageParts parts = new PageParts();
    parts.addPrimary(said, Way.FETCHED, Optional.empty(), false);
    parts.spoil();
    return parts;
  }

  /** One more include is on its way. */
  void ask(String include) {
    underWay.add(include);
  }

  /** An include has come, or never will. */
  void settle(SettledPart part) {
    underWay.remove(part.include());
    settled.add(part.include());
    reuse = part.reuse().compareTo(reuse) < 0 ? part.reuse() : reuse;
    isLow |= part.rung() != Rung.FRESH;
    part.said().ifPresent(said -> addPart(said, part.way()));
    part.kept().ifPresent(kept::add);
    if (part.isPersonal()) {
      dependsOnSession();
    }
    if (part.way() == Way.FETCHED) {
      fetched.add(part.include());
    }
    timings.add(timing(part.recorded()));
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

  /** Tells how the primary was had. */
  void time(RecordedPart primary) {
    timings.add(timing(primary));
  }

  /** The primary has not been fresh for so many seconds; 0 if it is. */
  void outlived(long seconds) {
    staleFor = seconds;
  }

  /** Nobody may keep the page, whatever its parts say. */
  void spoil() {
    merged.spoil();
  }

  /** Whether every include that was asked for has come, and from its fragment. */
  boolean isWhole() {
    return underWay.isEmpty() && !isLow;
  }

  /** How long all of this may be given to everybody; zero for not at all. */
  Duration reuse() {
    return isWhole() ? reuse : Duration.ZERO;
  }

  /**
   * Whether there is something, everything came out of the cache, and none of it is asked for anew.
   */
  boolean isKept() {
    return isWhole() && !kept.isEmpty() && kept.size() == settled.size() + primaries;
  }

  /** Whether one of those parts is less than all of it. */
  boolean isLight() {
    return kept.stream().anyMatch(Kept::isLight);
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
            settled.stream().map(includes::hits),
            kept.stream().map(Kept::fragment).map(cache::hits))
        .toList();
  }

  Merged merged() {
    return merged;
  }

  /**
   * The members of {@code Server-Timing} that tell of the parts which have come since this was
   * called last, and of those that are still on their way.
   */
  String timings() {
    String told =
        Stream.concat(timings.stream(), underWay.stream().map(PageParts::pending))
            .limit(MOST_NAMED)
            .collect(Collectors.joining(", "));
    timings.clear();
    return told;
  }

  /**
   * The member of {@code Cache-Status} (RFC 9211): a hit if no fragment is waited for; else its
   * details name the parts that were fetched or are being fetched.
   */
  String cacheStatus() {
    String names =
        Stream.concat(fetched.stream(), underWay.stream())
            .distinct()
            .limit(MOST_NAMED)
            .collect(Collectors.joining(" "));
    String found = names.isEmpty() ? "vitral; hit" : "vitral; fwd=miss";
    return found + timeToLive() + (names.isEmpty() ? "" : "; detail=\"" + names + "\"");
  }

  /** What is stale has less than no time to live (RFC 9211, 2.6). */
  private String timeToLive() {
    return staleFor == 0 ? "" : "; ttl=-" + staleFor;
  }

  /** Includes are told nothing of the visitor's headers: what chose them is the portal's affair. */
  private void addPart(Said said, Way way) {
    add(said, way);
    if (said.varies().contains("*")) {
      merged.dependsOn("*");
    }
  }

  private void add(Said said, Way way) {
    add(merged, way == Way.STALE_HIT ? said.outlived() : said);
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

  /** What came out of the cache says so; the rung is named always. */
  private static String timing(RecordedPart part) {
    boolean isFetched = part.way().equals(Way.FETCHED.label());
    String description = isFetched || !isFresh(part) ? part.rung() : part.way();
    long took = part.took().toMillis();
    return metric(part.name()) + ";dur=" + took + ";desc=" + description + ";rung=" + part.rung();
  }

  private static boolean isFresh(RecordedPart part) {
    return part.rung().equals(Rung.FRESH.label());
  }

  private static String pending(String include) {
    return metric(include) + ";desc=pending";
  }

  /** A name as a token. */
  private static String metric(String include) {
    return include.replace('/', '-');
  }
}
