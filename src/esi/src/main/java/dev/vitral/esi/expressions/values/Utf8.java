package dev.vitral.esi.expressions.values;

import java.nio.charset.StandardCharsets;

/**
 * Characters in strings of one char per byte. A byte that belongs to no well-formed sequence (RFC
 * 3629) counts as a character of its own.
 */
public final class Utf8 {

  /** Code points from here stand for single bytes that are no UTF-8; Unicode ends before. */
  private static final int STRAY = Character.MAX_CODE_POINT + 1;

  private Utf8() {}

  /** The UTF-8 bytes of these characters, one char per byte. */
  public static String encode(String characters) {
    return new String(characters.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** The bytes of one code point, or the byte that it stands for. */
  public static String encode(int codePoint) {
    return codePoint < STRAY
        ? encode(Character.toString(codePoint))
        : Character.toString(codePoint - STRAY);
  }

  /** Where the character that begins there ends. */
  public static int next(String bytes, int from) {
    int length = expectedLength(bytes.charAt(from));
    int end = from + length;
    if (length == 1 || end > bytes.length()) {
      return from + 1;
    }
    for (int i = from + 1; i < end; i++) {
      if ((bytes.charAt(i) & 0xC0) != 0x80) {
        return from + 1;
      }
    }
    return isShortest(bytes, from, length) ? end : from + 1;
  }

  /** How many characters there are. */
  public static int count(String bytes) {
    int count = 0;
    for (int i = 0; i < bytes.length(); i = next(bytes, i)) {
      count++;
    }
    return count;
  }

  /** Where the n-th character begins, from 0; the length if there are fewer. */
  public static int offset(String bytes, int n) {
    int offset = 0;
    for (int i = 0; i < n && offset < bytes.length(); i++) {
      offset = next(bytes, offset);
    }
    return offset;
  }

  /** The code point that begins there; a stray byte has one of its own above those of Unicode. */
  public static int codePoint(String bytes, int from) {
    char first = bytes.charAt(from);
    int length = next(bytes, from) - from;
    if (length == 1) {
      return first < 0x80 ? first : STRAY + first;
    }
    int codePoint = first & (0x7F >> length);
    for (int i = from + 1; i < from + length; i++) {
      codePoint = codePoint << 6 | bytes.charAt(i) & 0x3F;
    }
    return codePoint;
  }

  private static int expectedLength(char first) {
    if (first >= 0xC2 && first <= 0xDF) {
      return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      return 3;
    }
    return first >= 0xF0 && first <= 0xF4 ? 4 : 1;
  }

  /** No overlong form, no surrogate, nothing above Unicode: decided by the first two bytes. */
  private static boolean isShortest(String bytes, int from, int length) {
    int second = bytes.charAt(from + 1);
    return switch (bytes.charAt(from)) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> length > 1;
    };
  }
}
