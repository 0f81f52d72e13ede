package dev.vitral.shell.cache;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor says about the reuse of answers (RFC 9111, 5.2.1).
 *
 * @param noCache only a validated answer will do
 * @param noStore the answer must not be kept
 * @param onlyIfCached no other server is to be asked
 * @param maxAge seconds that the answer may be old
 * @param minFresh seconds that it must still be fresh for
 * @param maxStale seconds that it may be stale for
 */
public record RequestControl(
    boolean noCache,
    boolean noStore,
    boolean onlyIfCached,
    OptionalLong maxAge,
    OptionalLong minFresh,
    OptionalLong maxStale) {

  /** Nothing. */
  public static final RequestControl NOTHING =
      new RequestControl(
          false, false, false, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

  /**
   * Reads both headers.
   *
   * @param cacheControl all lines joined; null if there is none
   * @param pragma counts if the other header is not there (5.4)
   */
  public static RequestControl of(@Nullable String cacheControl, @Nullable String pragma) {
    if (cacheControl == null && pragma == null) {
      return NOTHING;
    }
    List<Directives.Directive> said =
        Directives.of(cacheControl == null ? List.of() : List.of(cacheControl));
    boolean oldNoCache =
        cacheControl == null && Directives.has(Directives.of(List.of(pragma)), "no-cache");
    return new RequestControl(
        oldNoCache || Directives.has(said, "no-cache"),
        Directives.has(said, "no-store"),
        Directives.has(said, "only-if-cached"),
        Directives.seconds(said, "max-age"),
        Directives.seconds(said, "min-fresh"),
        maxStale(said));
  }

  /** Without a value any age will do. */
  private static OptionalLong maxStale(List<Directives.Directive> said) {
    return said.stream().anyMatch(one -> one.name().equals("max-stale") && one.value().isEmpty())
        ? OptionalLong.of(Integer.MAX_VALUE)
        : Directives.seconds(said, "max-stale");
  }
}
