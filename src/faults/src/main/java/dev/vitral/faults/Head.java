package dev.vitral.faults;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Status line and headers of an answer.
 *
 * @param text with the empty line at its end
 */
record Head(String text) {

  private static final String END = "\r\n\r\n";

  /** Empty while it has not arrived whole. */
  static Optional<Head> of(byte[] answer) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int end = text.indexOf(END);
    return end < 0 ? Optional.empty() : Optional.of(new Head(text.substring(0, end + 4)));
  }

  /** In bytes. */
  int length() {
    return text.length();
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  Head without(String header) {
    Pattern line = Pattern.compile("\r\n" + header + ":[^\r\n]*", Pattern.CASE_INSENSITIVE);
    return new Head(line.matcher(text).replaceAll(""));
  }

  Head with(String header, String value) {
    String others = without(header).text();
    String line = Matcher.quoteReplacement("\r\n" + header + ": " + value + END);
    return new Head(others.replaceFirst("\r\n\r\n$", line));
  }
}
