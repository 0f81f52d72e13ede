package dev.vitral.shell.reuse;

import java.time.Duration;
import java.util.List;

/**
 * Kept answers that a page was made of. What was made of them is what would be made again, as long
 * as each of them is what the cache has for its question, and fresh. Safe for any thread.
 */
public final class Generation {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final List<Kept> parts;
  private final long now;
  private final long lasts;

  /**
   * @param parts at least one, all of them fresh
   * @param now by {@link System#nanoTime}, as everywhere here
   */
  public Generation(List<Kept> parts, long now) {
    this.parts = List.copyOf(parts);
    this.now = now;
    this.lasts = parts.stream().mapToLong(part -> part.freshUntil() - now).min().orElseThrow();
  }

  /** Whether what was made of the parts still stands. */
  public boolean isFresh(long now) {
    if (now - this.now >= lasts) {
      return false;
    }
    for (Kept part : parts) {
      if (!part.isCurrent()) {
        return false;
      }
    }
    return true;
  }

  /** Whether what was made of the parts is given while those that are stale are asked for anew. */
  public boolean mayBeRevalidated(long now) {
    for (Kept part : parts) {
      if (!part.isFresh(now) && !(part.isCurrent() && part.mayBeRevalidated(now))) {
        return false;
      }
    }
    return true;
  }

  /** What the parts say about their reuse by now. */
  public List<Said> said(long now) {
    return parts.stream()
        .map(part -> part.isFresh(now) ? part.said(now) : part.said(now).outlived())
        .toList();
  }

  /** Until when they say the same: one of them grows a second older then. */
  public long saidUntil(long now) {
    return now + parts.stream().mapToLong(part -> SECOND - part.age(now) % SECOND).min().orElse(0);
  }
}
