package dev.vitral.shell.edge.visit;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a visitor has the answer already (RFC 9110, 13.1.2 and 13.1.3). */
public final class Conditions {

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
      @Nullable String tag = answer.get("ETag");
      return tags.stream().anyMatch(line -> names(line, tag));
    }
    Optional<Instant> since = date(visitor.header("If-Modified-Since"));
    Optional<Instant> modified = date(answer.get("Last-Modified"));
    return since.isPresent() && modified.isPresent() && !modified.get().isAfter(since.get());
  }

  /** Weak comparison; tags may hold commas, so they are found by their quotes. */
  private static boolean names(String line, @Nullable String tag) {
    if (line.strip().equals("*")) {
      return true;
    }
    if (tag == null) {
      return false;
    }
    String opaque = opaque(tag);
    int from = 0;
    while (from < line.length()) {
      int open = line.indexOf('"', from);
      int close = open < 0 ? -1 : line.indexOf('"', open + 1);
      if (close < 0) {
        return false;
      }
      if (line.substring(open, close + 1).equals(opaque)) {
        return true;
      }
      from = close + 1;
    }
    return false;
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  private static Optional<Instant> date(@Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .map(date -> ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME))
          .map(ZonedDateTime::toInstant);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
