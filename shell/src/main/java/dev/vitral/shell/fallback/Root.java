package dev.vitral.shell.fallback;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The root element of an include. Only the fragment itself writes {@code data-fragment}; on lower
 * rungs the shell says so instead.
 */
public final class Root {

  private static final Pattern OWN_MARK = Pattern.compile("\\sdata-fragment=(\"[^\"]*\"|'[^']*')");
  private static final Pattern FIRST_TAG = Pattern.compile("<[a-zA-Z][a-zA-Z0-9-]*");

  /** Marks an include's markup as one of a lower rung. */
  public static String lowered(String html, String include, Rung rung) {
    return marked(html, include, marks(include, rung));
  }

  /**
   * Marks an older answer of an include as such.
   *
   * @param age in seconds
   */
  public static String stale(String html, String include, long age) {
    return marked(html, include, marks(include, Rung.STALE) + " data-age=\"" + age + '"');
  }

  private static String marked(String html, String include, String written) {
    Matcher own = OWN_MARK.matcher(html);
    String marks = Matcher.quoteReplacement(written);
    if (own.find()) {
      return own.replaceFirst(marks);
    }
    Matcher first = FIRST_TAG.matcher(html);
    return first.find() ? first.replaceFirst("$0" + marks) : omitted(include);
  }

  /** The empty element of an include that is left out. */
  public static String omitted(String include) {
    return "<div hidden" + marks(include, Rung.OMITTED) + "></div>";
  }

  private static String marks(String include, Rung rung) {
    return " data-fragment-fallback=\"" + include + "\" data-rung=\"" + rung.label() + '"';
  }

  private Root() {}
}
