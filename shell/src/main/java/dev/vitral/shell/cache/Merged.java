package dev.vitral.shell.cache;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What can be said of the reuse of a page made of parts: the least that any of them allows, and
 * every header that any of them depends on.
 */
public final class Merged {

  private static final long UNBOUNDED = Long.MAX_VALUE;

  private final Set<String> vary = new LinkedHashSet<>();
  private boolean noStore;
  private boolean isPrivate;
  private boolean noCache;
  private boolean mustRevalidate;
  private long maxAge = UNBOUNDED;
  private long shared = UNBOUNDED;

  /**
   * One more part.
   *
   * @param age how old it is, in seconds
   * @param names of the headers that chose it, in lower case
   */
  public void add(CacheControl said, long age, List<String> names) {
    noStore |= said.noStore();
    isPrivate |= said.isPrivate();
    noCache |= said.noCache() || said.shared().isEmpty();
    mustRevalidate |= said.mustRevalidate();
    maxAge = Math.min(maxAge, left(said.maxAge(), age));
    shared = Math.min(shared, left(said.shared(), age));
    vary.addAll(names);
  }

  private static long left(OptionalLong lifetime, long age) {
    return Math.max(0, lifetime.orElse(0) - age);
  }

  /** A part is older than it should be, but will do. */
  public void expire() {
    maxAge = 0;
    shared = 0;
  }

  /** The page shows something of this very visitor. */
  public void makePrivate() {
    isPrivate = true;
  }

  public void dependsOn(String header) {
    vary.add(header.toLowerCase(Locale.ROOT));
  }

  /** Something is missing or unknown: nobody may keep what comes. */
  public void spoil() {
    noStore = true;
    isPrivate = true;
  }

  /** Whether anybody may keep the page for a while. */
  public boolean hasLifetime() {
    return !noStore && !noCache && Math.max(maxAge, shared) > 0;
  }

  /** Whether it is the same for whoever may see it. */
  public boolean isForAll() {
    return !noStore && !isPrivate;
  }

  /** Whether a validator makes sense. */
  public boolean mayBeKept() {
    return !noStore;
  }

  public Set<String> vary() {
    return vary;
  }

  /** The value of {@code Cache-Control}. */
  public String cacheControl() {
    StringBuilder said = new StringBuilder(isPrivate || vary.contains("*") ? "private, " : "");
    if (noStore) {
      return said.append("no-store").toString();
    } else if (noCache) {
      return said.append("no-cache").toString();
    }
    said.append("max-age=").append(maxAge);
    if (!isPrivate && shared != maxAge) {
      said.append(", s-maxage=").append(shared);
    }
    return said.append(mustRevalidate ? ", must-revalidate" : "").toString();
  }
}
