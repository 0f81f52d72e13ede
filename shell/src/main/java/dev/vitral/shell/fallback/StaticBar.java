package dev.vitral.shell.fallback;

import dev.vitral.kit.locale.Languages;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.visit.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** The header bar out of the shell's own files: there is always a way to the other pages. */
@ApplicationScoped
public class StaticBar {

  private static final String ID = "header/bar";

  private final Registry registry;

  StaticBar(Registry registry) {
    this.registry = registry;
  }

  /** The bar for a page. */
  public String render(Visit visit) {
    Locale locale = visit.locale();
    Locale other = locale.equals(Languages.ENGLISH) ? Languages.SPANISH : Languages.ENGLISH;
    List<Entry> entries =
        registry.portal().navigation().stream()
            .map(entry -> new Entry(entry.labelIn(locale.getLanguage()), entry.href()))
            .toList();
    return Views.bar(
            ID, entries, visit.path(), other.getLanguage(), Languages.url(visit.path(), other))
        .setLocale(locale)
        .render();
  }

  /** A link of the bar, in the page's language. */
  record Entry(String label, String href) {}

  @CheckedTemplate(basePath = "fallback")
  static final class Views {

    static native TemplateInstance bar(
        String id, List<Entry> entries, String path, String otherLanguage, String otherLanguageUrl);

    private Views() {}
  }
}
