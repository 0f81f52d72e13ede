package dev.vitral.kit.manifest;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as manifests write them: {@code 300ms}, {@code 2s}. */
final class Durations {

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})(ms|s)");

  static Duration parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "Not a duration: '" + text + "'. Write a positive number with ms or s, such as 300ms.");
    }
    long amount = Long.parseLong(form.group(1));
    return form.group(2).equals("s") ? Duration.ofSeconds(amount) : Duration.ofMillis(amount);
  }

  private Durations() {}
}
