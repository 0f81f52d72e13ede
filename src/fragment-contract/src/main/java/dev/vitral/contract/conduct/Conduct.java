package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * All checks of what a fragment does. They have no state, so any thread may run them, many
 * fragments at once; they wait for the fragment, so no event loop may.
 */
public final class Conduct {

  public static final Check MANIFEST = new ManifestIsServed();
  public static final Check FIELDS = new FieldsAreKnown();
  public static final Check VERSIONS = new AnswersSayTheirVersion();
  public static final Check INCLUDES = new IncludesHaveOneRoot();
  public static final Check HEADINGS = new IncludesHaveNoFirstHeading();
  public static final Check FALLBACKS = new FallbacksAreAnonymous();
  public static final Check PAGES = new PagesAreWholeDocuments();
  public static final Check SAMPLES = new PagesHaveSamples();
  public static final Check LAYOUTS = new PagesNameTheirLayout();
  public static final Check WELL_FORMED = new HtmlIsWellFormed();
  public static final Check NOTHING_INLINE = new NothingIsInline();
  public static final Check NAMES = new NamesBeginWithTheFragment();
  public static final Check FORMS = new FormsWorkWithoutScripts();
  public static final Check HTMX_ON_TOP = new HtmxComesOnTop();
  public static final Check HTMX_TARGETS = new HtmxTargetsAreOwn();
  public static final Check HTMX_NAMES = new HtmxIsWrittenAsData();
  public static final Check EVENTS = new EventsAreDeclared();
  public static final Check LINKS = new LinksKeepTheLanguage();
  public static final Check ESI = new EsiIsAnnounced();
  public static final Check CACHING = new CachingIsDeclared();
  public static final Check PUBLICITY = new PublicIsForEverybody();
  public static final Check VARY = new LanguageIsInVary();
  public static final Check ASSETS = new AssetsAreImmutable();
  public static final Check BUDGETS = new BudgetsAreKept();
  public static final Check DEADLINES = new IncludesKeepTheirDeadline();
  public static final Check UNKNOWN_URLS = new UnknownUrlsAreProblems();
  public static final Check BOUNDS = new AnswersAreBounded();

  /** The manifest comes first; what was not answered to any check is told last. */
  private static final List<Check> BEFORE_PROMOTION =
      List.of(
          VERSIONS,
          INCLUDES,
          HEADINGS,
          FALLBACKS,
          PAGES,
          LAYOUTS,
          WELL_FORMED,
          NOTHING_INLINE,
          NAMES,
          FORMS,
          HTMX_ON_TOP,
          HTMX_TARGETS,
          HTMX_NAMES,
          EVENTS,
          LINKS,
          ESI,
          CACHING,
          PUBLICITY,
          VARY,
          ASSETS,
          BUDGETS,
          DEADLINES,
          UNKNOWN_URLS,
          BOUNDS);

  private Conduct() {}

  /**
   * Whether a fragment may be promoted: every violation of every check, of a wrong manifest alone
   * those of the manifest. Never an exception: a fragment that cannot be read has a violation that
   * says so.
   *
   * <p>It costs one request for the manifest and each asset, one for each prefix and one more for
   * what is not there, and in each language one for each page, include and fallback, three for each
   * that says it is public; more only where something is wrong or changes meanwhile. The five
   * fragments of the portal take 20 to 60 requests and a second or so each, some more on a busy
   * machine; the most it takes, whatever the fragment does, are the limits with which the {@link
   * Fragment} was made.
   */
  public static List<Violation> check(Fragment fragment) {
    List<Violation> ofManifest = check(fragment, MANIFEST);
    if (!ofManifest.isEmpty()) {
      return ofManifest;
    }
    List<Violation> violations = new ArrayList<>();
    BEFORE_PROMOTION.forEach(check -> violations.addAll(check(fragment, check)));
    return List.copyOf(violations);
  }

  /** The first violations of one check, and how many more there are. */
  public static List<Violation> check(Fragment fragment, Check check) {
    try {
      return Violation.first(check.check(fragment));
    } catch (RuntimeException | StackOverflowError unforeseen) {
      String what = check.getClass().getSimpleName();
      return List.of(
          new Violation(fragment.name(), "cannot be checked by " + what + ": " + unforeseen));
    }
  }
}
