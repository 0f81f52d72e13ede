package dev.vitral.shell.promotion;

import dev.vitral.contract.Violation;
import dev.vitral.contract.conduct.Conduct;
import dev.vitral.contract.conduct.Fragment;
import dev.vitral.shell.registry.RegisteredFragment;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Asks a fragment for what it promises, before its manifest counts. */
@ApplicationScoped
class Examination {

  private final boolean isWanted;

  Examination(PromotionConfig config) {
    this.isWanted = config.conduct();
  }

  /**
   * What the fragment breaks of the contract, at the first of its targets that does not fail for
   * now (5xx, late). If all do, a version that follows another waits; a first one is trusted where
   * it fails, so that a shell which starts in bad times has the fragment's prefixes and says 503
   * there, not 404. Blocks.
   *
   * @param isFirst whether nothing of the fragment counts yet
   */
  List<Violation> of(RegisteredFragment fragment, boolean isFirst) {
    Result result = new Result(List.of(), Set.of());
    for (URI target : isExamined(fragment) ? fragment.targets().urls() : List.<URI>of()) {
      result = examine(fragment.name(), target);
      if (result.failing().isEmpty()) {
        break;
      }
    }
    return isFirst ? result.proven() : result.violations();
  }

  /** A podlet has promised nothing of it, and who comes from another portal was examined there. */
  private boolean isExamined(RegisteredFragment fragment) {
    return isWanted && fragment.conduct() && fragment.podlet().isEmpty();
  }

  private static Result examine(String name, URI target) {
    Fragment fragment = new Fragment(name, target, List.of());
    return new Result(Conduct.check(fragment), fragment.failing());
  }

  /**
   * What an examination found.
   *
   * @param failing subjects of which nothing can be said for now
   */
  private record Result(List<Violation> violations, Set<String> failing) {

    List<Violation> proven() {
      return violations.stream()
          .filter(violation -> !failing.contains(violation.subject()))
          .toList();
    }
  }
}
