package dev.vitral.esi.expressions.scope;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The coarse reading of {@code User-Agent} that ESI 1.0 (4.1.1) defines.
 *
 * @param browser MSIE, MOZILLA or OTHER
 * @param version first version number of the browser, may be empty
 * @param os WIN, MAC, UNIX or OTHER
 */
record UserAgent(String browser, String version, String os) {

  private static final Pattern MSIE = Pattern.compile("MSIE ([0-9.]+)");
  private static final Pattern MOZILLA = Pattern.compile("^Mozilla/([0-9.]+)");

  static UserAgent of(String header) {
    Matcher msie = MSIE.matcher(header);
    if (msie.find()) {
      return new UserAgent("MSIE", msie.group(1), os(header));
    }
    Matcher mozilla = MOZILLA.matcher(header);
    return mozilla.find()
        ? new UserAgent("MOZILLA", mozilla.group(1), os(header))
        : new UserAgent("OTHER", "", os(header));
  }

  private static String os(String header) {
    if (header.contains("Windows")) {
      return "WIN";
    }
    if (header.contains("Mac")) {
      return "MAC";
    }
    return header.contains("X11") || header.contains("Linux") ? "UNIX" : "OTHER";
  }
}
