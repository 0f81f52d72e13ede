package dev.vitral.songs.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the next page begins, in a form that nobody is tempted to count with. */
final class Cursor {

  private static final Pattern FORM = Pattern.compile("from:([0-9]{1,5})");

  static String of(int from) {
    byte[] text = ("from:" + from).getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /** The position; 0 without a cursor, empty for one that is none. */
  static OptionalInt read(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return OptionalInt.of(0);
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(cursor);
      Matcher form = FORM.matcher(new String(text, StandardCharsets.US_ASCII));
      return form.matches() ? OptionalInt.of(Integer.parseInt(form.group(1))) : OptionalInt.empty();
    } catch (IllegalArgumentException e) {
      return OptionalInt.empty();
    }
  }

  private Cursor() {}
}
