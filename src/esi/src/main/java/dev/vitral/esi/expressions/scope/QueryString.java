package dev.vitral.esi.expressions.scope;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Reads {@code application/x-www-form-urlencoded} pairs; malformed escapes stay as they are. */
final class QueryString {

  private QueryString() {}

  /** Tells every pair in order, percent-decoded; a key alone has an empty value. */
  static void read(String query, BiConsumer<String, String> pairs) {
    for (String pair : query.split("&")) {
      String[] sides = pair.split("=", 2);
      pairs.accept(decode(sides[0]), sides.length == 2 ? decode(sides[1]) : "");
    }
  }

  private static String decode(String encoded) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length());
    byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
      if (low >= 0) {
        decoded.write(high << 4 | low);
        i += 2;
      } else {
        decoded.write(bytes[i] == '+' ? ' ' : bytes[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }
}
