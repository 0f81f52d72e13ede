package dev.vitral.fuzz.targets;

import dev.vitral.esi.ResponseEdit;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What markup may make go over the wire in a header: no second line, and nothing that frames. */
final class HeaderLine {

  /** RFC 9110, 5.6.2. */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** RFC 9112, 6: they say where a message ends. */
  private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");

  private HeaderLine() {}

  static boolean isSafe(String name, String value) {
    return TOKEN.matcher(name).matches()
        && !FRAMING.contains(name.toLowerCase(Locale.ROOT))
        && value.chars().noneMatch(one -> (one < ' ' && one != '\t') || one == 0x7F);
  }

  static boolean isSafe(ResponseEdit edit) {
    if (edit instanceof ResponseEdit.AddHeader header) {
      return isSafe(header.name(), header.value());
    } else if (edit instanceof ResponseEdit.Redirect redirect) {
      return isSafe("Location", redirect.location());
    } else if (edit instanceof ResponseEdit.SetStatus set) {
      return set.status() >= 200 && set.status() <= 599;
    }
    return true;
  }
}
