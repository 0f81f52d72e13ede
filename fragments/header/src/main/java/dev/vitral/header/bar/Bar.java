package dev.vitral.header.bar;

import dev.vitral.kit.locale.Languages;
import dev.vitral.kit.manifest.NavigationEntry;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the bar shows on one page in one language.
 *
 * @param links the navigation
 * @param language the same page in the other language
 * @param atHome whether the page is the home page
 */
record Bar(List<Link> links, LanguageSwitch language, boolean atHome) {

  static Bar on(PagePath page, Locale locale, List<NavigationEntry> navigation) {
    List<Link> links = navigation.stream().map(entry -> Link.to(entry, page, locale)).toList();
    return new Bar(links, LanguageSwitch.from(page, locale), page.isHome());
  }

  /**
   * A link of the navigation.
   *
   * @param current value of {@code aria-current}: {@code page}, {@code true} within its section, or
   *     null elsewhere
   */
  record Link(String text, String href, @Nullable String current) {

    static Link to(NavigationEntry entry, PagePath page, Locale locale) {
      @Nullable String current =
          page.isAt(entry.href()) ? "page" : page.isIn(entry.href()) ? "true" : null;
      return new Link(
          entry.labelIn(locale.getLanguage()), Languages.url(entry.href(), locale), current);
    }
  }

  /**
   * The link to the other language.
   *
   * @param tag the other language
   * @param name its own name for itself
   */
  record LanguageSwitch(String tag, String name, String href) {

    static LanguageSwitch from(PagePath page, Locale locale) {
      Locale other = Languages.other(locale);
      String name = other.getDisplayLanguage(other);
      return new LanguageSwitch(
          other.getLanguage(),
          name.substring(0, 1).toUpperCase(other) + name.substring(1),
          Languages.url(page.value(), other));
    }
  }
}
