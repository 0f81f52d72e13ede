package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** An include answers one element that says whose it is: {@code data-fragment="name/include"}. */
final class IncludesHaveOneRoot implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment.declared().includes().stream()
        .flatMap(
            include -> {
              String id = fragment.name() + "/" + include.name();
              return Fragment.LANGUAGES.stream()
                  .map(language -> fragment.get(include.path(), language, "text/html"))
                  .flatMap(answer -> check(answer, id));
            })
        .toList();
  }

  private static Stream<Violation> check(Answer answer, String id) {
    Optional<Element> root = Roots.only(answer);
    if (root.isEmpty()) {
      return Stream.of(new Violation(answer.subject(), Roots.NOT_ONE));
    }
    long claims = Roots.claims(answer);
    boolean own = root.get().attr("data-fragment").equals(id) && claims == 1;
    return own
        ? Stream.empty()
        : Stream.of(
            new Violation(
                answer.subject(),
                "its root, and only it, must carry data-fragment=\"" + id + "\""));
  }
}
