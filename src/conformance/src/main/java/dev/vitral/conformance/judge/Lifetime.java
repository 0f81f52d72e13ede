package dev.vitral.conformance.judge;

import dev.vitral.conformance.cases.Headers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** What the answer's headers say of its reuse, read by this judge alone. */
final class Lifetime {

  private final Headers headers;
  private final Map<String, String> directives = new HashMap<>();

  Lifetime(Headers headers) {
    this.headers = headers;
    for (String one : headers.value("Cache-Control").orElse("").split(",")) {
      int equals = one.indexOf('=');
      String name = (equals < 0 ? one : one.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
      directives.put(name, equals < 0 ? "" : one.substring(equals + 1).strip().replace("\"", ""));
    }
  }

  boolean has(String directive) {
    return directives.containsKey(directive);
  }

  /** Seconds; a value that is no number counts as 0. */
  OptionalLong seconds(String directive) {
    String value = directives.get(directive);
    if (value == null) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(value.matches("[0-9]{1,15}") ? Long.parseLong(value) : 0);
  }

  /** Whether nobody may reuse the answer for somebody else without asking. */
  boolean isRefused() {
    return has("no-store") || has("no-cache") || has("private");
  }

  /** Whether any lifetime is given. */
  boolean isGiven() {
    return has("max-age") || has("s-maxage") || headers.has("Expires");
  }

  /** Seconds of freshness for this cache, {@code Age} not yet taken off. */
  OptionalLong forVisitors() {
    return has("max-age") ? seconds("max-age") : untilExpiry();
  }

  /** Seconds until {@code Expires}, counted from {@code Date}. */
  OptionalLong untilExpiry() {
    if (!headers.has("Expires")) {
      return OptionalLong.empty();
    }
    Instant date = date("Date", Instant.now());
    Instant end = date("Expires", Instant.EPOCH);
    return OptionalLong.of(Math.max(0, Duration.between(date, end).toSeconds()));
  }

  private Instant date(String name, Instant otherwise) {
    try {
      return headers
          .value(name)
          .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
          .orElse(otherwise);
    } catch (DateTimeException unreadable) {
      return otherwise;
    }
  }
}
