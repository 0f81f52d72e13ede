package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import java.util.List;

/** Every include says how long it is fresh. */
final class CachingIsDeclared implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment
        .includes()
        .filter(Answer::isHtml)
        .filter(answer -> !declares(answer))
        .map(
            answer ->
                new Violation(
                    answer.subject(),
                    "has neither Cache-Control nor Surrogate-Control with a lifetime"))
        .toList();
  }

  private static boolean declares(Answer answer) {
    return answer.header("Cache-Control").isPresent()
        || answer.header("Surrogate-Control").filter(v -> v.contains("max-age")).isPresent();
  }
}
