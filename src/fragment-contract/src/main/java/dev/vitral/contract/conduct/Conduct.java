package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;

/** All checks of what a fragment does. */
public final class Conduct {

  public static final Check MANIFEST = new ManifestIsServed();
  public static final Check INCLUDES = new IncludesHaveOneRoot();
  public static final Check FALLBACKS = new FallbacksAreAnonymous();
  public static final Check PAGES = new PagesAreWholeDocuments();
  public static final Check LAYOUTS = new PagesNameTheirLayout();
  public static final Check WELL_FORMED = new HtmlIsWellFormed();
  public static final Check NOTHING_INLINE = new NothingIsInline();
  public static final Check NAMES = new NamesBeginWithTheFragment();
  public static final Check FORMS = new FormsWorkWithoutScripts();
  public static final Check HTMX_TARGETS = new HtmxTargetsAreOwn();
  public static final Check HTMX_NAMES = new HtmxIsWrittenAsData();
  public static final Check LINKS = new LinksKeepTheLanguage();
  public static final Check ESI = new EsiIsAnnounced();
  public static final Check CACHING = new CachingIsDeclared();
  public static final Check VARY = new LanguageIsInVary();
  public static final Check ASSETS = new AssetsAreImmutable();
  public static final Check UNKNOWN_URLS = new UnknownUrlsAreProblems();

  private static final List<Check> ALL =
      List.of(
          MANIFEST,
          INCLUDES,
          FALLBACKS,
          PAGES,
          LAYOUTS,
          WELL_FORMED,
          NOTHING_INLINE,
          NAMES,
          FORMS,
          HTMX_TARGETS,
          HTMX_NAMES,
          LINKS,
          ESI,
          CACHING,
          VARY,
          ASSETS,
          UNKNOWN_URLS);

  private Conduct() {}

  public static List<Check> checks() {
    return ALL;
  }

  /** Every violation of every check. */
  public static List<Violation> check(Fragment fragment) {
    return ALL.stream().flatMap(check -> check.check(fragment).stream()).toList();
  }
}
