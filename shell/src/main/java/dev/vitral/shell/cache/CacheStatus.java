package dev.vitral.shell.cache;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * What a cache did with a request, for {@code Cache-Status} (RFC 9211).
 *
 * @param hit whether the answer came out of the cache, without a word of the origin
 * @param why the origin was asked, if it was
 * @param status what the origin said
 * @param left how long the answer is fresh from now on, if it is kept
 * @param stored whether the origin's answer is kept
 * @param collapsed whether another visitor's request was waited for
 */
public record CacheStatus(
    boolean hit,
    Forwarded why,
    OptionalInt status,
    Duration left,
    boolean stored,
    boolean collapsed) {

  /** The header's name. */
  public static final String NAME = "Cache-Status";

  /** Why a request was forwarded (RFC 9211, 2.2). */
  public enum Forwarded {
    /** It was not. */
    NOT,
    /** This cache was told not to look. */
    BYPASS,
    /** The method has to be. */
    METHOD,
    /** Nothing is kept for that URI. */
    URI_MISS,
    /** What is kept for it is for other requests. */
    VARY_MISS,
    /** What is kept is fresh, but not for this visitor. */
    REQUEST,
    /** What is kept is stale. */
    STALE,
    /** Only a part is kept, and another is wanted. */
    PARTIAL;

    private String token() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Out of the cache. */
  public static CacheStatus hit(Duration left) {
    return new CacheStatus(true, Forwarded.NOT, OptionalInt.empty(), left, false, false);
  }

  /** From the origin, which has said nothing yet. */
  public static CacheStatus forwarded(Forwarded why) {
    return new CacheStatus(false, why, OptionalInt.empty(), Duration.ZERO, false, false);
  }

  /** What the origin said, and whether that is kept. */
  public CacheStatus answered(int said, boolean kept) {
    return new CacheStatus(hit, why, OptionalInt.of(said), left, kept, collapsed);
  }

  /** Another visitor's request was waited for. */
  public CacheStatus afterWaiting() {
    return new CacheStatus(hit, why, status, left, stored, true);
  }

  /**
   * Adds this cache's line to those of the caches on the way from the origin.
   *
   * @param cache its name
   * @param to headers of the answer to the visitor
   * @param from what the origin's answer says
   */
  public void write(String cache, MultiMap to, List<String> from) {
    List<String> lines = new ArrayList<>(from);
    lines.add(text(cache));
    to.set(NAME, String.join(", ", lines));
  }

  private String text(String cache) {
    StringBuilder text = new StringBuilder(cache);
    if (hit) {
      text.append("; hit; ttl=").append(left.toSeconds());
    } else {
      text.append("; fwd=").append(why.token());
      status.ifPresent(code -> text.append("; fwd-status=").append(code));
      text.append(stored ? "; stored" : "");
    }
    return text.append(collapsed ? "; collapsed" : "").toString();
  }
}
