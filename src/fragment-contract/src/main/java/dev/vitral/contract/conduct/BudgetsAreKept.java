package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import java.util.List;
import java.util.stream.Stream;

/** Style sheets, scripts and parts are small. */
final class BudgetsAreKept implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    Declared declared = fragment.declared();
    Stream<Violation> parts =
        Stream.concat(fragment.includes(), fragment.fallbacks())
            .filter(part -> part.size() > Budgets.PART)
            .map(part -> violation(part.subject(), "the HTML is", part.size(), Budgets.PART));
    return Stream.of(
            assets(
                fragment, "css", "all style sheets together are", declared.css(), Budgets.STYLES),
            assets(fragment, "js", "all scripts together are", declared.js(), Budgets.SCRIPTS),
            parts)
        .flatMap(violations -> violations)
        .toList();
  }

  private static Stream<Violation> assets(
      Fragment fragment, String field, String what, List<String> paths, int budget) {
    long size =
        paths.stream()
            .flatMap(path -> fragment.get(path, "es", "*/*").stream())
            .mapToLong(Answer::size)
            .sum();
    return size > budget ? Stream.of(violation(field, what, size, budget)) : Stream.empty();
  }

  private static Violation violation(String subject, String what, long size, int budget) {
    return new Violation(
        subject,
        "%s %s, the budget is %s (uncompressed)"
            .formatted(what, Budgets.size(size), Budgets.size(budget)));
  }
}
