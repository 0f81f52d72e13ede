package dev.vitral.shell.cache;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares entity tags (RFC 9110, 8.8.3.2 and 13.1.2). */
public final class EntityTags {

  private static final String WEAK = "W/";

  private EntityTags() {}

  /**
   * Whether a list of tags names one, or any.
   *
   * @param lines of {@code If-None-Match}
   * @param tag null if what was asked for has none
   */
  public static boolean anyMatches(List<String> lines, @Nullable String tag) {
    return lines.stream().anyMatch(line -> names(line, tag));
  }

  /** Strong comparison: neither is weak, and they are equal. */
  public static boolean isStrongMatch(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other) && isStrong(one);
  }

  /** Whether a tag changes with every byte. */
  public static boolean isStrong(String tag) {
    return tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"");
  }

  /** Weak comparison; tags may hold commas, so they are found by their quotes. */
  private static boolean names(String line, @Nullable String tag) {
    String list = line.strip();
    if (list.equals("*")) {
      return true;
    }
    if (tag == null) {
      return false;
    }
    String opaque = opaque(tag.strip());
    if (!opaque.startsWith("\"")) {
      return list.equals(opaque);
    }
    int from = 0;
    while (from < list.length()) {
      int open = list.indexOf('"', from);
      int close = open < 0 ? -1 : list.indexOf('"', open + 1);
      if (close < 0) {
        return false;
      }
      if (list.substring(open, close + 1).equals(opaque)) {
        return true;
      }
      from = close + 1;
    }
    return false;
  }

  private static String opaque(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }
}
