package dev.vitral.launcher.fragment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text that is a list in places: a line more, a line less. */
final class TextLines {

  private TextLines() {}

  /** With these lines behind the last one that begins so. */
  static String with(String text, String beginning, String more) throws IOException {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).startsWith(beginning)) {
        lines.add(i + 1, more);
        return String.join("", lines);
      }
    }
    throw new IOException("no line begins with '" + beginning.strip() + "'");
  }

  /** Without these. */
  static String without(String text, String lines) {
    return text.replace(lines, "");
  }
}
