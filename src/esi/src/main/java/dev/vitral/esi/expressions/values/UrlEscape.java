package dev.vitral.esi.expressions.values;

/** Percent-encoding (RFC 3986, 2.1) of bytes, one char each. */
public final class UrlEscape {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final String RESERVED = ":/?#@!$&'()*+,;=";
  private static final String HEX = "0123456789ABCDEF";

  private UrlEscape() {}

  /**
   * For one component of a URL: everything but unreserved characters is encoded. A value of dots
   * alone is encoded too, lest it climb the path.
   */
  public static String component(String latin1) {
    boolean climbs = latin1.equals(".") || latin1.equals("..");
    return climbs ? latin1.replace(".", "%2E") : encode(latin1, UNRESERVED, false);
  }

  /** For a whole reference: only what is legal nowhere in a URL is encoded. */
  public static String reference(String latin1) {
    return encode(latin1, UNRESERVED + RESERVED, true);
  }

  /** Takes percent-encoding back; malformed escapes stay as they are. */
  public static String decode(String latin1) {
    if (latin1.indexOf('%') < 0) {
      return latin1;
    }
    StringBuilder decoded = new StringBuilder(latin1.length());
    for (int i = 0; i < latin1.length(); i++) {
      boolean encoded = isEncoded(latin1, i);
      decoded.append(
          encoded ? (char) Integer.parseInt(latin1, i + 1, i + 3, 16) : latin1.charAt(i));
      i += encoded ? 2 : 0;
    }
    return decoded.toString();
  }

  private static String encode(String latin1, String kept, boolean keepEncoded) {
    StringBuilder encoded = new StringBuilder(latin1.length() + 16);
    for (int i = 0; i < latin1.length(); i++) {
      char c = latin1.charAt(i);
      if (kept.indexOf(c) >= 0 || (keepEncoded && isEncoded(latin1, i))) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean isEncoded(String latin1, int i) {
    return latin1.charAt(i) == '%'
        && i + 2 < latin1.length()
        && isHex(latin1.charAt(i + 1))
        && isHex(latin1.charAt(i + 2));
  }

  /** {@link Character#digit} would also take digits of other alphabets. */
  private static boolean isHex(char c) {
    return HEX.indexOf(c) >= 0 || (c >= 'a' && c <= 'f');
  }
}
