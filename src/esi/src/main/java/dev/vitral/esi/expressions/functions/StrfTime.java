package dev.vitral.esi.expressions.functions;

import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.TextBuilder;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The conversions of {@code strftime} (POSIX) in its own locale, that is, English. */
final class StrfTime {

  /** The patterns of {@link DateTimeFormatter} for them. */
  private static final Map<Character, DateTimeFormatter> CONVERSIONS = conversions();

  private StrfTime() {}

  /** The second argument with the time put in; unknown conversions stay. */
  static TextBuilder format(ZonedDateTime time, Arguments arguments) {
    Text format = arguments.text(1);
    String bytes = format.bytes();
    TextBuilder formatted = arguments.scope().workload().textBuilder();
    int from = 0;
    int percent = bytes.indexOf('%');
    while (percent >= 0 && percent + 1 < bytes.length()) {
      formatted.append(format.slice(from, percent));
      formatted.append(convert(format.slice(percent, percent + 2), time));
      from = percent + 2;
      percent = bytes.indexOf('%', from);
    }
    return formatted.append(format.slice(from, format.length()));
  }

  private static Text convert(Text conversion, ZonedDateTime time) {
    char letter = conversion.bytes().charAt(1);
    DateTimeFormatter formatter = CONVERSIONS.get(letter);
    return switch (letter) {
      case '%' -> Text.ofMarkup("%");
      case 'n' -> Text.ofMarkup("\n");
      case 't' -> Text.ofMarkup("\t");
      case 's' -> Text.ofMarkup(Long.toString(time.toEpochSecond()));
      case 'u' -> Text.ofMarkup(Integer.toString(time.getDayOfWeek().getValue()));
      case 'w' -> Text.ofMarkup(Integer.toString(time.getDayOfWeek().getValue() % 7));
      default -> formatter == null ? conversion : Text.ofMarkup(formatter.format(time));
    };
  }

  private static Map<Character, DateTimeFormatter> conversions() {
    Map<Character, DateTimeFormatter> conversions = new HashMap<>();
    Map<Character, String> names =
        Map.of(
            'a', "EEE", 'A', "EEEE", 'b', "MMM", 'B', "MMMM", 'h', "MMM", 'p', "a", 'Z', "'UTC'",
            'z', "xx");
    Map<Character, String> numbers =
        Map.of(
            'd', "dd", 'e', "ppd", 'H', "HH", 'I', "hh", 'j', "DDD", 'm', "MM", 'M', "mm", 'S',
            "ss", 'y', "yy", 'Y', "uuuu");
    Map<Character, String> together =
        Map.of(
            'c',
            "EEE MMM ppd HH:mm:ss uuuu",
            'D',
            "MM/dd/yy",
            'F',
            "uuuu-MM-dd",
            'R',
            "HH:mm",
            'r',
            "hh:mm:ss a",
            'T',
            "HH:mm:ss",
            'x',
            "MM/dd/yy",
            'X',
            "HH:mm:ss");
    names.forEach((letter, pattern) -> conversions.put(letter, formatter(pattern)));
    numbers.forEach((letter, pattern) -> conversions.put(letter, formatter(pattern)));
    together.forEach((letter, pattern) -> conversions.put(letter, formatter(pattern)));
    return Map.copyOf(conversions);
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
