package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import java.util.List;

/** An asset under a hashed name never changes and says so. */
final class AssetsAreImmutable implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment.declared().assets().stream()
        .flatMap(path -> fragment.get(path, "es", "*/*").stream())
        .filter(answer -> answer.status() != 200 || !isImmutable(answer))
        .map(
            answer ->
                new Violation(
                    answer.path(),
                    "answers "
                        + answer.outcome()
                        + " with Cache-Control "
                        + answer.header("Cache-Control").orElse("missing")
                        + ", must be 200 and immutable"))
        .toList();
  }

  private static boolean isImmutable(Answer answer) {
    return answer.header("Cache-Control").filter(v -> v.contains("immutable")).isPresent();
  }
}
