package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import dev.vitral.contract.manifest.ManifestCheck;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The manifest is served as JSON and may be promoted. */
final class ManifestIsServed implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment
        .manifestAnswer()
        .map(answer -> check(fragment.name(), answer))
        .orElseGet(fragment::unanswered);
  }

  private static List<Violation> check(String name, Answer answer) {
    if (answer.status() != 200 || !answer.hasType("application/json")) {
      String type = answer.header("Content-Type").orElse("no type");
      return List.of(
          new Violation(
              answer.path(),
              "answers " + answer.outcome() + " with " + type + ", not 200 with JSON"));
    }
    return ManifestCheck.check(name, answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
