package dev.vitral.shell.edge.visit;

import dev.vitral.shell.cache.EntityTags;
import dev.vitral.shell.cache.HttpDate;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a visitor has the answer already, or a part of it (RFC 9110, 13.1). */
public final class Conditions {

  /** A date tells versions apart if nothing else happened within its second (RFC 9110, 8.8.2.2). */
  private static final Duration STRONG_AFTER = Duration.ofSeconds(1);

  private Conditions() {}

  /**
   * Whether 304 is the answer.
   *
   * @param answer headers of what would be sent with status 200
   */
  public static boolean isUnmodified(Visitor visitor, MultiMap answer) {
    if (!visitor.reads()) {
      return false;
    }
    List<String> tags = visitor.request().headers().getAll("If-None-Match");
    if (!tags.isEmpty()) {
      return EntityTags.anyMatches(tags, answer.get("ETag"));
    }
    Optional<Instant> since = HttpDate.of(visitor.header("If-Modified-Since"));
    if (since.isEmpty()) {
      return false;
    }
    Optional<Instant> modified = HttpDate.of(answer.get("Last-Modified"));
    return since.isPresent() && modified.isPresent() && !modified.get().isAfter(since.get());
  }

  /**
   * The same for an answer out of the cache, which without {@code Last-Modified} was not modified
   * since it was made (RFC 9111, 4.3.2).
   */
  public static boolean isUnmodifiedInCache(Visitor visitor, MultiMap answer) {
    if (isUnmodified(visitor, answer)) {
      return true;
    }
    boolean byDate =
        visitor.reads()
            && visitor.header("If-None-Match") == null
            && !answer.contains("Last-Modified");
    return byDate && isMadeBy(HttpDate.of(visitor.header("If-Modified-Since")), answer);
  }

  private static boolean isMadeBy(Optional<Instant> since, MultiMap answer) {
    Optional<Instant> made = HttpDate.of(answer.get("Date"));
    return since.isPresent() && made.isPresent() && !made.get().isAfter(since.get());
  }

  /** Whether a range may be given: the visitor has no other version of it (RFC 9110, 13.1.5). */
  public static boolean mayBeCut(Visitor visitor, MultiMap answer) {
    @Nullable String version = visitor.header("If-Range");
    if (version == null) {
      return true;
    }
    @Nullable String tag = answer.get("ETag");
    if (version.startsWith("\"") || version.startsWith("W/")) {
      return EntityTags.isStrongMatch(tag, version);
    }
    Optional<Instant> modified = HttpDate.of(answer.get("Last-Modified"));
    Optional<Instant> made = HttpDate.of(answer.get("Date"));
    return modified.isPresent()
        && modified.equals(HttpDate.of(version))
        && made.isPresent()
        && Duration.between(modified.get(), made.get()).compareTo(STRONG_AFTER) >= 0;
  }
}
