package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** An include answers one element that says whose it is: {@code data-fragment="name/include"}. */
final class IncludesHaveOneRoot implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment.declared().includes().stream()
        .flatMap(
            include ->
                fragment
                    .inLanguages(include.path())
                    .flatMap(answer -> check(answer, fragment.name(), include.name()).stream()))
        .toList();
  }

  private static Optional<Violation> check(Answer answer, String fragment, String include) {
    if (answer.status() != 200) {
      return violation(
          answer,
          "is declared as include '%s', but answers %s: serve it with 200, or take it out of the manifest"
              .formatted(include, answer.outcome()));
    }
    Optional<Element> root = Roots.only(answer);
    if (root.isEmpty()) {
      return violation(answer, Roots.NOT_ONE);
    }
    String own = fragment + "/" + include;
    String said = root.get().attr("data-fragment");
    if (!said.isEmpty() && !said.equals(own)) {
      return violation(
          answer,
          "its root says data-fragment=\"%s\", which is another include; it must say data-fragment=\"%s\""
              .formatted(said, own));
    }
    return said.isEmpty() || Roots.claims(answer) != 1
        ? violation(answer, "its root, and only it, must carry data-fragment=\"" + own + "\"")
        : Optional.empty();
  }

  private static Optional<Violation> violation(Answer answer, String sentence) {
    return Optional.of(new Violation(answer.subject(), sentence));
  }
}
