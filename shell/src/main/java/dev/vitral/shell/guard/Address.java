package dev.vitral.shell.guard;

import java.util.regex.Pattern;

/** What a request may be addressed to. Looked at for every request, so the usual comes first. */
final class Address {

  private static final int LONGEST_HOST = 255;

  /** Empty and dot segments, however written, and what some servers take for a slash. */
  private static final Pattern AMBIGUOUS =
      Pattern.compile("//|\\\\|%5c|%2f|%00|(/|^)(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

  /** Whether it is made as names of hosts and addresses are. */
  static boolean isHost(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isOfHosts(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= LONGEST_HOST;
  }

  /** Whether all servers understand the same by a path. */
  static boolean isUnambiguous(String path) {
    return path.startsWith("/") && (isPlain(path) || !AMBIGUOUS.matcher(path).find());
  }

  /** Whether nothing in it could be ambiguous: so it is with nearly all paths. */
  private static boolean isPlain(String path) {
    for (int i = 1; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean isFirst = path.charAt(i - 1) == '/';
      if (c == '%' || c == '\\' || (isFirst && (c == '/' || c == '.'))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfHosts(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || ".-_:[]".indexOf(c) >= 0;
  }

  private Address() {}
}
