package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of every open page whose route has wildcards one is looked at. Only a fragment's own tests ask
 * this: nobody else knows what there is to see.
 */
final class PagesHaveSamples implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    Declared declared = fragment.declared();
    Set<String> wanted =
        declared.openPatterns().stream().map(RoutePattern::path).collect(Collectors.toSet());
    Set<String> shown =
        fragment.samples().pages().stream()
            .flatMap(page -> route(declared, page).stream())
            .map(RoutePattern::path)
            .collect(Collectors.toSet());
    Map<String, String> without = fragment.samples().without();
    Stream<Violation> unseen =
        declared.openPatterns().stream()
            .map(RoutePattern::path)
            .filter(path -> !shown.contains(path) && !without.containsKey(path))
            .map(path -> violation(path, "name a page of it in samplePages()"));
    Stream<Violation> excused =
        without.keySet().stream()
            .sorted()
            .filter(path -> !wanted.contains(path) || shown.contains(path))
            .map(path -> violation(path, "needs no line in routesWithoutSample()"));
    return Stream.concat(unseen, excused).toList();
  }

  /** The route that answers a page, as the shell finds it: the first. */
  private static Optional<RoutePattern> route(Declared declared, String page) {
    return declared.read().stream().filter(pattern -> pattern.matches(page)).findFirst();
  }

  private static Violation violation(String path, String sentence) {
    return new Violation("route " + path, sentence);
  }
}
