package dev.vitral.shell.cache;

import io.vertx.core.MultiMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What an answer says about its reuse by anybody (RFC 9111, 5.2.2 and 5.3; RFC 5861).
 *
 * @param noStore nobody may keep it
 * @param isPrivate only a visitor's own cache may; in any form, with field names too
 * @param noCache it may not be reused without asking again; in any form, with field names too
 * @param withheld the header fields, in lower case, that alone {@code private} or {@code no-cache}
 *     are said of
 * @param mustRevalidate once stale it may not be reused at all
 * @param proxyRevalidate the same for shared caches
 * @param mustUnderstand only who knows its status may keep it, and then whatever {@code no-store}
 *     says
 * @param isPublic a cache may keep it although it would not otherwise
 * @param maxAge lifetime in seconds for everybody, {@code Expires} included
 * @param sharedMaxAge lifetime in seconds for shared caches, if it is another
 * @param staleWhileRevalidate seconds for which it may be reused after that while it is validated
 * @param staleIfError seconds for which it may be reused after that if the origin fails
 */
public record CacheControl(
    boolean noStore,
    boolean isPrivate,
    boolean noCache,
    Set<String> withheld,
    boolean mustRevalidate,
    boolean proxyRevalidate,
    boolean mustUnderstand,
    boolean isPublic,
    OptionalLong maxAge,
    OptionalLong sharedMaxAge,
    OptionalLong staleWhileRevalidate,
    OptionalLong staleIfError) {

  /** Reads the headers of an answer that arrives now. */
  public static CacheControl of(MultiMap headers) {
    List<Directives.Directive> said = Directives.of(headers.getAll("Cache-Control"));
    OptionalLong maxAge = Directives.seconds(said, "max-age");
    return new CacheControl(
        Directives.has(said, "no-store"),
        Directives.has(said, "private"),
        Directives.has(said, "no-cache") || (said.isEmpty() && isPragmaNoCache(headers)),
        Directives.fields(said, Set.of("private", "no-cache")),
        Directives.has(said, "must-revalidate"),
        Directives.has(said, "proxy-revalidate"),
        Directives.has(said, "must-understand"),
        Directives.has(said, "public"),
        maxAge.isPresent() ? maxAge : untilExpiry(headers),
        Directives.seconds(said, "s-maxage"),
        Directives.seconds(said, "stale-while-revalidate"),
        Directives.seconds(said, "stale-if-error"));
  }

  /**
   * What is said to caches near the origin alone, in place of all that is said to everybody (RFC
   * 9213); empty if nothing is, or what is cannot be read.
   */
  static Optional<CacheControl> toSurrogates(MultiMap headers) {
    List<String> lines = headers.getAll("CDN-Cache-Control");
    return lines.isEmpty()
        ? Optional.empty()
        : StructuredDictionary.of(lines).map(CacheControl::targeted);
  }

  private static CacheControl targeted(Map<String, Object> said) {
    return new CacheControl(
        StructuredDictionary.has(said, "no-store"),
        said.containsKey("private"),
        said.containsKey("no-cache"),
        Set.of(),
        StructuredDictionary.has(said, "must-revalidate"),
        StructuredDictionary.has(said, "proxy-revalidate"),
        StructuredDictionary.has(said, "must-understand"),
        StructuredDictionary.has(said, "public"),
        StructuredDictionary.integer(said, "max-age"),
        StructuredDictionary.integer(said, "s-maxage"),
        StructuredDictionary.integer(said, "stale-while-revalidate"),
        StructuredDictionary.integer(said, "stale-if-error"));
  }

  /** Lifetime in seconds in a shared cache. */
  public OptionalLong shared() {
    return sharedMaxAge.isPresent() ? sharedMaxAge : maxAge;
  }

  /** Whether a shared cache may keep it although it was asked for with credentials (3.5). */
  public boolean forAll() {
    return isPublic || mustRevalidate || sharedMaxAge.isPresent();
  }

  /**
   * Whether a shared cache must not reuse it once it is stale, without asking again (4.2.4): {@code
   * s-maxage} says the same as {@code proxy-revalidate} (5.2.2.10), and {@code no-cache} of the
   * whole says it at all times (5.2.2.4).
   */
  public boolean isNeverStale() {
    return mustRevalidate || proxyRevalidate || sharedMaxAge.isPresent() || isValidatedAlways();
  }

  /** Whether {@code private} is said of the whole. */
  boolean isWhollyPrivate() {
    return isPrivate && withheld.isEmpty();
  }

  /** Whether {@code no-cache} is said of the whole. */
  boolean isValidatedAlways() {
    return noCache && withheld.isEmpty();
  }

  /** How old an answer is when it arrives, as it says itself, in seconds. */
  public static long age(MultiMap headers) {
    return Age.said(headers, Age.Invalid.STALE);
  }

  private static boolean isPragmaNoCache(MultiMap headers) {
    List<String> lines = headers.getAll("Pragma");
    return !lines.isEmpty() && Directives.has(Directives.of(lines), "no-cache");
  }

  /** A date that cannot be read has passed (RFC 9111, 5.3). */
  private static OptionalLong untilExpiry(MultiMap headers) {
    List<String> expires = headers.getAll("Expires");
    if (expires.isEmpty()) {
      return OptionalLong.empty();
    }
    Instant date = HttpDate.of(headers.get("Date")).orElseGet(Instant::now);
    Instant end = HttpDate.of(expires).orElse(Instant.EPOCH);
    return OptionalLong.of(Math.max(0, end.getEpochSecond() - date.getEpochSecond()));
  }
}
