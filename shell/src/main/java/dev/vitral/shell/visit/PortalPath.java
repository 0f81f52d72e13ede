package dev.vitral.shell.visit;

import dev.vitral.kit.locale.Languages;
import java.util.Locale;

/**
 * A public path taken apart: English lives below {@code /en}, everything else is Spanish.
 *
 * @param locale language of the page
 * @param path the path as fragments know it, without language prefix
 */
public record PortalPath(Locale locale, String path) {

  private static final String ENGLISH = "/en";

  public static PortalPath of(String publicPath) {
    if (publicPath.equals(ENGLISH)) {
      return new PortalPath(Languages.ENGLISH, "/");
    }
    return publicPath.startsWith(ENGLISH + "/")
        ? new PortalPath(Languages.ENGLISH, publicPath.substring(ENGLISH.length()))
        : new PortalPath(Languages.SPANISH, publicPath);
  }

  /** Whether the path is that prefix or lies below it, on a segment boundary. */
  public static boolean isBelow(String prefix, String path) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length()
            || prefix.endsWith("/")
            || path.charAt(prefix.length()) == '/');
  }
}
