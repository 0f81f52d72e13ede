package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import java.util.List;

/**
 * Every page, include and fallback says in which version it was given: the shell keeps those of a
 * version that does not count out of pages, and hears of a new one by it. While a fragment is
 * upgraded some of its processes may be of the version before, but never all.
 */
final class AnswersSayTheirVersion implements Check {

  private static final String HEADER = "Vitral-Version";

  @Override
  public List<Violation> check(Fragment fragment) {
    String version = fragment.manifest().path("version").asText();
    List<Answer> answers = fragment.everything().filter(Answer::isHtml).toList();
    boolean isAnyOfIt = answers.stream().anyMatch(answer -> says(answer).equals(version));
    return answers.stream()
        .filter(answer -> says(answer).isEmpty() || !isAnyOfIt)
        .map(answer -> violation(answer, version))
        .toList();
  }

  private static String says(Answer answer) {
    return answer.header(HEADER).orElse("");
  }

  private static Violation violation(Answer answer, String version) {
    String sentence =
        says(answer).isEmpty()
            ? "lacks %s: %s, the manifest's".formatted(HEADER, version)
            : "says %s: %s, the manifest says %s".formatted(HEADER, says(answer), version);
    return new Violation(answer.subject(), sentence);
  }
}
