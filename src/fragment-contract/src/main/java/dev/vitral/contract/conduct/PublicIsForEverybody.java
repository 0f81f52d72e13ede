package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import dev.vitral.contract.asking.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What says that it is public sets no cookie and is the same, byte for byte, whoever asks. Content
 * may change at any time, so one pair of equal answers is enough; only what never agrees is a
 * violation.
 */
final class PublicIsForEverybody implements Check {

  private static final int ATTEMPTS = 3;

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment
        .everything()
        .filter(Publicity::isDeclared)
        .flatMap(answer -> Stream.concat(cookie(answer), difference(fragment, answer)))
        .toList();
  }

  private static Stream<Violation> cookie(Answer answer) {
    return answer.header("Set-Cookie").stream()
        .map(cookie -> cookie.split("=", 2)[0])
        .map(
            cookie ->
                new Violation(
                    answer.subject(),
                    "says that it is public (%s) but sets the cookie %s: say private or no-store, or set none"
                        .formatted(Publicity.words(answer), cookie)));
  }

  private static Stream<Violation> difference(Fragment fragment, Answer first) {
    return fragment.visitors().stream()
        .map(visitor -> unlessVaried(visitor, first))
        .flatMap(visitor -> difference(fragment, first, visitor).stream())
        .limit(1);
  }

  /** What {@code Vary} names is no lie. */
  private static Map<String, String> unlessVaried(Map<String, String> visitor, Answer answer) {
    Map<String, String> left = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    left.putAll(visitor);
    Publicity.varies(answer).forEach(left::remove);
    return left;
  }

  private static Optional<Violation> difference(
      Fragment fragment, Answer first, Map<String, String> visitor) {
    if (visitor.isEmpty()) {
      return Optional.empty();
    }
    Question question = question(first);
    Answer nobody = first;
    boolean restless = true;
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<Answer> other = fragment.ask(question.by(visitor));
      if (other.filter(Publicity::isDeclared).isEmpty() || same(nobody, other.get())) {
        return Optional.empty();
      }
      Optional<Answer> again = fragment.ask(question);
      if (again.isEmpty() || same(again.get(), other.get())) {
        return Optional.empty();
      }
      restless &= !same(nobody, again.get());
      nobody = again.get();
    }
    return Optional.of(violation(fragment, nobody, visitor, restless));
  }

  private static Violation violation(
      Fragment fragment, Answer nobody, Map<String, String> visitor, boolean restless) {
    Question question = question(nobody);
    String said = "says that it is public (" + Publicity.words(nobody) + ") but ";
    Answer other = fragment.ask(question.by(visitor)).orElse(nobody);
    String places = Difference.between(nobody.body(), other.body());
    return new Violation(
        nobody.subject(),
        restless
            ? said
                + "is another with every request: %s. What changes by itself, such as a clock or a random number, is not public: leave it out or say no-store"
                    .formatted(places)
            : said
                + "differs by %s: %s. Say private or no-store, or give everybody the same"
                    .formatted(culprit(fragment, nobody, visitor), places));
  }

  /** The one header that makes the difference, or all of them. */
  private static String culprit(Fragment fragment, Answer nobody, Map<String, String> visitor) {
    return visitor.entrySet().stream()
        .filter(
            header ->
                fragment
                    .ask(question(nobody).by(Map.of(header.getKey(), header.getValue())))
                    .filter(answer -> !same(answer, nobody))
                    .isPresent())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> String.join(", ", new LinkedHashMap<>(visitor).keySet()));
  }

  private static Question question(Answer answer) {
    return new Question(answer.path(), answer.language(), "text/html");
  }

  private static boolean same(Answer one, Answer other) {
    return one.status() == other.status() && one.body().equals(other.body());
  }
}
