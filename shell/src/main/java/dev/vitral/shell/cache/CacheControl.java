package dev.vitral.shell.cache;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says about its reuse by anybody (RFC 9111, 5.2.2 and 5.3).
 *
 * @param noStore nobody may keep it
 * @param isPrivate only a visitor's own cache may
 * @param noCache it may not be reused without asking again
 * @param mustRevalidate once stale it may not be reused at all
 * @param forAll a shared cache may keep it although it was asked for with credentials (3.5)
 * @param maxAge lifetime in seconds for everybody, {@code Expires} included
 * @param sharedMaxAge lifetime in seconds for shared caches, if it is another
 */
public record CacheControl(
    boolean noStore,
    boolean isPrivate,
    boolean noCache,
    boolean mustRevalidate,
    boolean forAll,
    OptionalLong maxAge,
    OptionalLong sharedMaxAge) {

  /** Reads the headers of an answer that arrives now. */
  public static CacheControl of(MultiMap headers) {
    List<Directives.Directive> said = Directives.of(headers.getAll("Cache-Control"));
    OptionalLong shared = Directives.seconds(said, "s-maxage");
    OptionalLong maxAge = Directives.seconds(said, "max-age");
    return new CacheControl(
        Directives.has(said, "no-store"),
        Directives.has(said, "private"),
        Directives.has(said, "no-cache") || (said.isEmpty() && isPragmaNoCache(headers)),
        Directives.has(said, "must-revalidate"),
        shared.isPresent()
            || Directives.has(said, "public")
            || Directives.has(said, "must-revalidate"),
        maxAge.isPresent() ? maxAge : untilExpiry(headers),
        shared);
  }

  /** Lifetime in seconds in a shared cache. */
  public OptionalLong shared() {
    return sharedMaxAge.isPresent() ? sharedMaxAge : maxAge;
  }

  /** How old an answer is when it arrives, in seconds. */
  public static long age(MultiMap headers) {
    String age = headers.get("Age");
    return age == null ? 0 : new Directives.Directive("age", age.strip(), "").seconds();
  }

  private static boolean isPragmaNoCache(MultiMap headers) {
    return Directives.has(Directives.of(headers.getAll("Pragma")), "no-cache");
  }

  /** A date that cannot be read has passed (RFC 9111, 5.3). */
  private static OptionalLong untilExpiry(MultiMap headers) {
    String expires = headers.get("Expires");
    if (expires == null) {
      return OptionalLong.empty();
    }
    Instant date = date(headers.get("Date"), Instant.now());
    Instant end = date(expires, Instant.EPOCH);
    return OptionalLong.of(Math.max(0, end.getEpochSecond() - date.getEpochSecond()));
  }

  private static Instant date(@Nullable String text, Instant otherwise) {
    try {
      return text == null
          ? otherwise
          : ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException unreadable) {
      return otherwise;
    }
  }
}
