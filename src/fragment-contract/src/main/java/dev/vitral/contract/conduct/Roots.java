package dev.vitral.contract.conduct;

import dev.vitral.contract.asking.Answer;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Root elements of includes and fallbacks. */
final class Roots {

  static final String NOT_ONE = "must answer 200 with HTML of exactly one root element";

  private Roots() {}

  /** The root, if the answer is HTML with one element and no text beside it. */
  static Optional<Element> only(Answer answer) {
    if (!answer.isHtml()) {
      return Optional.empty();
    }
    Element around = Html.read(Html.Kind.INCLUDE, answer).root();
    return around.childrenSize() == 1 && around.ownText().isBlank()
        ? Optional.of(around.child(0))
        : Optional.empty();
  }

  /** How many elements of the answer carry {@code data-fragment}. */
  static long claims(Answer answer) {
    return Html.read(Html.Kind.INCLUDE, answer).root().select("[data-fragment]").size();
  }
}
