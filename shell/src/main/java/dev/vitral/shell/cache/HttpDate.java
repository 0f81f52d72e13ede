package dev.vitral.shell.cache;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in the three forms that recipients must understand (RFC 9110, 5.6.7). The name of the
 * day says nothing and is not looked at.
 */
public final class HttpDate {

  /** A year of two digits lies at most that far ahead. */
  private static final int YEARS_AHEAD = 50;

  private static final DateTimeFormatter FIXED = form("' 'dd MMM yyyy HH:mm:ss 'GMT'");
  private static final DateTimeFormatter ANSI_C = form("' 'MMM ppd HH:mm:ss yyyy");

  private HttpDate() {}

  /** The instant, in whole seconds; empty if there is no date or it cannot be read. */
  public static Optional<Instant> of(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String date = text.strip();
    int comma = date.indexOf(',');
    if (comma < 0) {
      return read(date.substring(Math.max(0, date.indexOf(' '))), ANSI_C);
    }
    String afterTheDay = date.substring(comma + 1);
    return read(afterTheDay, FIXED).or(() -> read(afterTheDay, ofRfc850()));
  }

  /** Of a header of one line; empty too if there are several lines. */
  public static Optional<Instant> of(List<String> lines) {
    return lines.size() == 1 ? of(lines.get(0)) : Optional.empty();
  }

  private static Optional<Instant> read(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  /** The meaning of its year changes with the years. */
  private static DateTimeFormatter ofRfc850() {
    int oldest = ZonedDateTime.now(ZoneOffset.UTC).getYear() + YEARS_AHEAD - 99;
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern("' 'dd-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, oldest)
        .appendPattern(" HH:mm:ss 'GMT'")
        .toFormatter(Locale.ENGLISH);
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
