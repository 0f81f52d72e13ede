package dev.vitral.contract.conduct;

/** Where two texts begin to differ, shown by what stands there. */
final class Difference {

  private static final int BEFORE = 20;
  private static final int AFTER = 20;

  private Difference() {}

  static String between(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return "'%s' and '%s'".formatted(around(one, at), around(other, at));
  }

  private static String around(String text, int at) {
    int from = Math.max(0, at - BEFORE);
    int to = Math.min(text.length(), at + AFTER);
    return text.substring(from, to).replaceAll("\\s+", " ");
  }
}
