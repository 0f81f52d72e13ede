package dev.vitral.shell.edge.visit;

import java.util.HexFormat;

/** Makes a request target one that RFC 3986 allows; servers are asked for others every day. */
final class Legal {

  private static final String PUNCTUATION = "-._~!$&'()*+,;=:@/?";

  private Legal() {}

  static String target(String target) {
    return isLegal(target) ? target : encoded(target);
  }

  private static boolean isLegal(String target) {
    for (int i = 0; i < target.length(); i++) {
      if (!isLegalAt(target, i)) {
        return false;
      }
    }
    return true;
  }

  private static String encoded(String target) {
    StringBuilder legal = new StringBuilder(target.length() + 16);
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (isLegalAt(target, i)) {
        legal.append(c);
      } else {
        legal.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
      }
    }
    return legal.toString();
  }

  private static boolean isLegalAt(String target, int at) {
    char c = target.charAt(at);
    if (c == '%') {
      return at + 2 < target.length()
          && HexFormat.isHexDigit(target.charAt(at + 1))
          && HexFormat.isHexDigit(target.charAt(at + 2));
    }
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PUNCTUATION.indexOf(c) >= 0;
  }
}
