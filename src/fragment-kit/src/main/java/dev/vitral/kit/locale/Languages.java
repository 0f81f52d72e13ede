package dev.vitral.kit.locale;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The portal's languages: Spanish without a prefix, English below {@code /en}. */
public final class Languages {

  public static final Locale SPANISH = Locale.forLanguageTag("es");
  public static final Locale ENGLISH = Locale.forLanguageTag("en");
  public static final Locale DEFAULT = SPANISH;

  /** The language of a tag; the default where it is absent or unknown. */
  public static Locale of(@Nullable String tag) {
    return "en".equals(tag) ? ENGLISH : DEFAULT;
  }

  /** The language of a template: its attribute is a locale, or the tag of one. */
  public static Locale ofTemplate(Object attribute) {
    return attribute instanceof Locale chosen ? chosen : of(String.valueOf(attribute));
  }

  /** The language that is not this one. */
  public static Locale other(Locale locale) {
    return locale.equals(ENGLISH) ? SPANISH : ENGLISH;
  }

  /** An unprefixed absolute path as it is linked in a language. */
  public static String url(String path, Locale locale) {
    if (!locale.getLanguage().equals(ENGLISH.getLanguage())) {
      return path;
    }
    return path.equals("/") ? "/en/" : "/en" + path;
  }

  private Languages() {}
}
