package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import java.util.List;
import java.util.Locale;

/** What reads differently in the languages says so, or a cache would mix them up. */
final class LanguageIsInVary implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment
        .everything()
        .filter(Answer::isHtml)
        .filter(answer -> differs(fragment, answer) && !saysSo(answer))
        .map(
            answer ->
                new Violation(
                    answer.subject(),
                    "differs between the languages but lacks Vary: vitral-locale"))
        .toList();
  }

  private static boolean differs(Fragment fragment, Answer answer) {
    return fragment
        .inLanguages(answer.path())
        .anyMatch(other -> !other.body().equals(answer.body()));
  }

  private static boolean saysSo(Answer answer) {
    String vary = answer.header("Vary").orElse("").toLowerCase(Locale.ROOT);
    return vary.contains("vitral-locale") || vary.equals("*");
  }
}
