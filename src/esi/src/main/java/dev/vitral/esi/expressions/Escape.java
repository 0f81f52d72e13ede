package dev.vitral.esi.expressions;

import java.nio.charset.StandardCharsets;

/** Makes a value harmless where it is written. */
final class Escape {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final String RESERVED = ":/?#@!$&'()*+,;=";

  private Escape() {}

  /** For HTML text and quoted attribute values. */
  static String html(String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 16);
    value
        .chars()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append((char) c);
              }
            });
    return escaped.toString();
  }

  /**
   * For one component of a URL (RFC 3986, 2.3): everything but unreserved characters is encoded. A
   * value of dots alone is encoded too, lest it climb the path.
   */
  static String component(String value) {
    boolean climbs = value.equals(".") || value.equals("..");
    return climbs ? value.replace(".", "%2E") : encode(value, UNRESERVED, false);
  }

  /** For a whole reference: only what is legal nowhere in a URL is encoded. */
  static String url(String value) {
    return encode(value, UNRESERVED + RESERVED, true);
  }

  private static String encode(String value, String kept, boolean keepEncoded) {
    StringBuilder encoded = new StringBuilder(value.length() + 16);
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      if (kept.indexOf(b) >= 0 || (keepEncoded && isEncoded(bytes, i))) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(hex(b >> 4)).append(hex(b & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean isEncoded(byte[] bytes, int i) {
    return bytes[i] == '%'
        && i + 2 < bytes.length
        && Character.digit(bytes[i + 1], 16) >= 0
        && Character.digit(bytes[i + 2], 16) >= 0;
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
