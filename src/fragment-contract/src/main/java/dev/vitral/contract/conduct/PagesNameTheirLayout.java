package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import java.util.List;
import java.util.Optional;

/** A page's header {@code Vitral-Layout} is what its route declares, so that guesses come true. */
final class PagesNameTheirLayout implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment.declared().pages().stream()
        .flatMap(
            page ->
                fragment
                    .inLanguages(page.path())
                    .filter(answer -> !layout(answer).equals(page.layout()))
                    .map(answer -> violation(answer, page)))
        .toList();
  }

  private static Optional<String> layout(Answer answer) {
    return answer.header("Vitral-Layout");
  }

  private static Violation violation(Answer answer, Declared.Page page) {
    String sent = layout(answer).map(layout -> "is '" + layout + "'").orElse("is missing");
    String declared = page.layout().map(layout -> "'" + layout + "'").orElse("none");
    return new Violation(
        answer.subject(), "Vitral-Layout " + sent + ", the manifest declares " + declared);
  }
}
