package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import java.util.List;
import java.util.stream.Stream;

/** A fallback has one root too, but never passes for the fragment itself. */
final class FallbacksAreAnonymous implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment.fallbacks().flatMap(FallbacksAreAnonymous::check).toList();
  }

  private static Stream<Violation> check(Answer answer) {
    if (answer.status() != 200) {
      return violation(
          answer, "is declared as a fallback, but answers " + answer.outcome() + ", must be 200");
    }
    if (Roots.only(answer).isEmpty()) {
      return violation(answer, Roots.NOT_ONE);
    }
    return Roots.claims(answer) == 0
        ? Stream.empty()
        : violation(answer, "a fallback must not carry data-fragment");
  }

  private static Stream<Violation> violation(Answer answer, String sentence) {
    return Stream.of(new Violation(answer.subject(), sentence));
  }
}
