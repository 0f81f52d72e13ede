package dev.vitral.shell.fallback;

import dev.vitral.kit.locale.Languages;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.kit.manifest.NavigationEntry;
import dev.vitral.shell.registry.PlacedInclude;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What is shown of an include that nothing stands in for: a plain link, in the place of which htmx
 * puts the include if it can be had some seconds later. It tries once, and not all visitors at the
 * same moment, so that a fragment which is down or just back is not run over.
 */
public final class Placeholder {

  private static final int SHORTEST_MILLIS = 4_000;
  private static final int LONGEST_MILLIS = 9_000;
  private static final String HEADER_SLOT = "page.header";

  /**
   * The element in a language.
   *
   * @param path where the include is served, with its query, without language prefix
   */
  public static String of(PlacedInclude include, String path, Locale locale) {
    int delay = ThreadLocalRandom.current().nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
    Manifest manifest = include.fragment().manifest();
    Optional<NavigationEntry> page = manifest.navigation().stream().findFirst();
    String url = Languages.url(path, locale);
    String href = page.map(entry -> Languages.url(entry.href(), locale)).orElse(url);
    String label = page.map(entry -> entry.labelIn(locale.getLanguage())).orElse("");
    TemplateInstance view =
        isInHeader(include)
            ? Views.link(include.id(), url, delay, href, label)
            : Views.pane(include.id(), url, delay, href, label);
    return view.setLocale(locale).render();
  }

  /** There it stands within a line. */
  private static boolean isInHeader(PlacedInclude include) {
    return include.fragment().manifest().slots().stream()
        .anyMatch(
            place ->
                place.slot().equals(HEADER_SLOT)
                    && place.include().equals(include.include().name()));
  }

  @CheckedTemplate(basePath = "fallback")
  static final class Views {

    static native TemplateInstance pane(
        String id, String url, int delay, String href, String label);

    static native TemplateInstance link(
        String id, String url, int delay, String href, String label);

    private Views() {}
  }

  private Placeholder() {}
}
