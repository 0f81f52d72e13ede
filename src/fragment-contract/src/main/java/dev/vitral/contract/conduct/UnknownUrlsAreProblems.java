package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;
import java.util.stream.Stream;

/** Who asks for JSON at a URL that is not there gets problem details (RFC 9457) with 404. */
final class UnknownUrlsAreProblems implements Check {

  private static final String NOWHERE = "/no-such-thing-here/9f1c";

  @Override
  public List<Violation> check(Fragment fragment) {
    return Stream.concat(
            fragment.declared().prefixes().stream(), Stream.of("/fragments/" + fragment.name()))
        .flatMap(prefix -> fragment.get(prefix + NOWHERE, "en", "application/json").stream())
        .filter(answer -> answer.status() != 404 || !answer.hasType("application/problem+json"))
        .map(
            answer ->
                new Violation(
                    answer.subject(),
                    "answers "
                        + answer.outcome()
                        + " "
                        + answer.header("Content-Type").orElse("without a type")
                        + ", must be 404 application/problem+json"))
        .toList();
  }
}
