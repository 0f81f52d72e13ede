package dev.vitral.conformance.judge;

/**
 * Something that is not as expected.
 *
 * @param what the expectation's name: {@code body}, {@code headers.Vary}
 */
public record Finding(String what, String expected, String received) {

  private static final int SHOWN = 400;

  static Finding of(String what, Object expected, Object received) {
    return new Finding(what, shortened(expected), shortened(received));
  }

  /** Cases have bodies of megabytes; beginning and length tell enough. */
  private static String shortened(Object value) {
    String text = String.valueOf(value);
    return text.length() <= SHOWN
        ? text
        : text.substring(0, SHOWN) + "… (" + text.length() + " characters)";
  }
}
