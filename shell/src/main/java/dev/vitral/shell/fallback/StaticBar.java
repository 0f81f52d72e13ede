package dev.vitral.shell.fallback;

import dev.vitral.kit.locale.Languages;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.visit.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

  /** A first rendering takes longer than an event loop may stand still. */
  void rehearse(@Observes StartupEvent started) {
    List<Entry> entries = List.of(new Entry("Vitral", "/"));
    render(entries, "/", Languages.SPANISH);
    render(entries, "/", Languages.ENGLISH);
  }

  /** The bar for a page. */
  public String render(Visit visit) {
    List<Entry> entries =
        registry.portal().navigation().stream()
            .map(entry -> new Entry(entry.labelIn(visit.locale().getLanguage()), entry.href()))
            .toList();
    return render(entries, visit.path(), visit.locale());
  }

  private static String render(List<Entry> entries, String path, Locale locale) {
    return Views.bar(ID, entries, path).setLocale(locale).render();
  }

  /** A link of the bar, in the page's language. */
  record Entry(String label, String href) {}

  @CheckedTemplate(basePath = "fallback")
  static final class Views {

    static native TemplateInstance bar(String id, List<Entry> entries, String path);

    private Views() {}
  }
}
