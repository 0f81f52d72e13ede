package dev.vitral.shell.record;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a request's target may be written down. */
final class RecordedTarget {

  private static final int MOST = 16;

  /** What else is in a name's place could be a secret. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

  private RecordedTarget() {}

  /** The path with the names of the query's parameters; a word without {@code =} is a value. */
  static String of(String path, @Nullable String query) {
    return query == null || query.isEmpty() ? path : path + "?" + names(query);
  }

  private static String names(String query) {
    return Arrays.stream(query.split("&", MOST + 1))
        .limit(MOST)
        .map(RecordedTarget::name)
        .collect(Collectors.joining("&"));
  }

  private static String name(String parameter) {
    int end = parameter.indexOf('=');
    boolean isNamed = end > 0 && NAME.matcher(parameter.substring(0, end)).matches();
    return (isNamed ? parameter.substring(0, end) + "=" : "") + "…";
  }
}
