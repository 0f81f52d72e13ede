package dev.vitral.shell.cache;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** How old an answer is when it arrives (RFC 9111, 4.2.3 and 5.1). */
public final class Age {

  /** What to make of an {@code Age} that is no number of seconds, or more than one. */
  public enum Invalid {
    /** Its first member counts; if that is no number, there is no {@code Age} (RFC 9111, 5.1). */
    IGNORED,
    /** Nobody knows how old the answer is: it is not fresh. */
    STALE
  }

  /** Older than any lifetime, in seconds (RFC 9111, 1.2.2). */
  private static final long FOREVER = 1L << 31;

  private static final int DIGITS_OF_FOREVER = 10;

  /** {@code Date} is cut to whole seconds: an answer may be that much younger than it says. */
  private static final long CUT_MILLIS = 999;

  private Age() {}

  /** The corrected initial age. */
  static Duration of(MultiMap headers, Arrival arrival, Invalid invalid) {
    Duration said = Duration.ofSeconds(said(headers, invalid)).plus(arrival.delay());
    Duration apparent = apparent(headers, arrival);
    return said.compareTo(apparent) > 0 ? said : apparent;
  }

  /** What {@code Age} says, in seconds; 0 if there is none. */
  static long said(MultiMap headers, Invalid invalid) {
    List<String> lines = headers.getAll("Age");
    if (lines.isEmpty()) {
      return 0;
    }
    OptionalLong only = lines.size() == 1 ? seconds(lines.get(0)) : OptionalLong.empty();
    if (only.isPresent() || invalid == Invalid.STALE) {
      return only.orElse(FOREVER);
    }
    return seconds(lines.get(0).split(",", 2)[0]).orElse(0);
  }

  /** The time since {@code Date}, if the clocks agree so far. */
  private static Duration apparent(MultiMap headers, Arrival arrival) {
    return HttpDate.of(headers.getAll("Date"))
        .map(date -> Duration.between(date, arrival.at()).minusMillis(CUT_MILLIS))
        .filter(age -> !age.isNegative())
        .map(age -> Duration.ofSeconds(age.toSeconds()))
        .orElse(Duration.ZERO);
  }

  private static OptionalLong seconds(String text) {
    String digits = text.strip();
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        digits.length() > DIGITS_OF_FOREVER ? FOREVER : Math.min(FOREVER, Long.parseLong(digits)));
  }
}
