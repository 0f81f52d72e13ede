package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What reads differently in the two languages says so, or a cache would mix them up. */
final class LanguageIsInVary implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return Stream.of(fragment.pages(), fragment.includes(), fragment.fallbacks())
        .flatMap(answers -> answers)
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
    return Fragment.LANGUAGES.stream()
        .map(language -> fragment.get(answer.path(), language, "text/html").body())
        .anyMatch(body -> !body.equals(answer.body()));
  }

  private static boolean saysSo(Answer answer) {
    String vary = answer.header("Vary").orElse("").toLowerCase(Locale.ROOT);
    return vary.contains("vitral-locale") || vary.equals("*");
  }
}
