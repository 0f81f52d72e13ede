package dev.vitral.header.bar;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The unprefixed path of the page that carries the bar. It comes from outside, so it is made safe
 * to link: a path of this portal, percent-encoded (RFC 3986, section 3.3), never another host.
 */
record PagePath(String value) {

  private static final int MAX_LENGTH = 2048;
  private static final String SAFE_MARKS = "-._~!$&'()*+,;=:@/%";
  private static final PagePath HOME = new PagePath("/");

  static PagePath of(@Nullable String said) {
    if (said == null
        || said.length() > MAX_LENGTH
        || !said.startsWith("/")
        || said.startsWith("//")) {
      return HOME;
    }
    return new PagePath(encode(said));
  }

  boolean isHome() {
    return value.equals("/");
  }

  /** Whether this page is the one at that path, or lies below it. */
  boolean isIn(String path) {
    return isAt(path) || value.startsWith(path.endsWith("/") ? path : path + "/");
  }

  boolean isAt(String path) {
    return value.equals(path);
  }

  private static String encode(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isSafe(c)) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  private static boolean isSafe(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || SAFE_MARKS.indexOf(c) >= 0;
  }
}
