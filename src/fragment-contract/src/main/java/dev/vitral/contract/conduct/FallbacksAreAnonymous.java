package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;
import java.util.stream.Stream;

/** A fallback has one root too, but never passes for the fragment itself. */
final class FallbacksAreAnonymous implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment.fallbacks().flatMap(FallbacksAreAnonymous::check).toList();
  }

  private static Stream<Violation> check(Answer answer) {
    if (Roots.only(answer).isEmpty()) {
      return Stream.of(new Violation(answer.subject(), Roots.NOT_ONE));
    }
    return Roots.claims(answer) == 0
        ? Stream.empty()
        : Stream.of(new Violation(answer.subject(), "a fallback must not carry data-fragment"));
  }
}
