package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;

/** All checks of what a fragment does. */
public final class Conduct {

  private static final List<Check> CHECKS =
      List.of(
          new ManifestIsServed(),
          new IncludesHaveOneRoot(),
          new FallbacksAreAnonymous(),
          new PagesAreWholeDocuments(),
          new PagesNameTheirLayout(),
          new HtmlIsWellFormed(),
          new NothingIsInline(),
          new NamesBeginWithTheFragment(),
          new FormsWorkWithoutScripts(),
          new HtmxTargetsAreOwn(),
          new LinksKeepTheLanguage(),
          new EsiIsAnnounced(),
          new CachingIsDeclared(),
          new AssetsAreImmutable(),
          new UnknownUrlsAreProblems());

  private Conduct() {}

  public static List<Check> checks() {
    return CHECKS;
  }

  /** Every violation of every check. */
  public static List<Violation> check(Fragment fragment) {
    return CHECKS.stream().flatMap(check -> check.check(fragment).stream()).toList();
  }
}
