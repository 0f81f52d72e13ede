package dev.vitral.esi.expressions.functions;

import dev.vitral.esi.expressions.values.IntegerValue;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.Value;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Functions of time, which is counted in seconds since 1970 and told in UTC. */
final class Times {

  private static final DateTimeFormatter HTTP =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

  /** End of the year 9999: years of five digits are no HTTP dates. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private Times() {}

  static Value now(Arguments arguments) {
    return new IntegerValue(instant(arguments).getEpochSecond());
  }

  /** As HTTP writes it (RFC 9110, 5.6.7); the present time unless told otherwise. */
  static Value httpTime(Arguments arguments) throws UnusableArgument {
    return Text.ofMarkup(HTTP.format(time(arguments)));
  }

  /** In a format of the C library's {@code strftime}. */
  static Value format(Arguments arguments) throws UnusableArgument {
    ZonedDateTime time = time(arguments);
    return arguments.scope().built(StrfTime.format(time, arguments));
  }

  private static ZonedDateTime time(Arguments arguments) throws UnusableArgument {
    long seconds = arguments.has(0) ? arguments.integer(0) : instant(arguments).getEpochSecond();
    if (Math.abs(seconds) > LAST_SECOND) {
      throw new UnusableArgument("needs a time before the year 10000");
    }
    return Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC);
  }

  private static Instant instant(Arguments arguments) {
    return arguments.scope().clock().instant();
  }
}
