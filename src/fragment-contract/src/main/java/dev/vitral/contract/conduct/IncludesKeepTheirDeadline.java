package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import dev.vitral.contract.asking.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** An include comes within the deadline that it declares: the best of a few attempts, warm. */
final class IncludesKeepTheirDeadline implements Check {

  private static final int ATTEMPTS = 6;

  /** Before the second attempt; each further one waits twice as long, until others are served. */
  private static final Duration PAUSE = Duration.ofMillis(10);

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment.declared().includes().stream()
        .flatMap(
            include ->
                fragment
                    .inLanguages(include.path())
                    .flatMap(answer -> check(fragment, answer, include.deadline()).stream()))
        .toList();
  }

  private static Optional<Violation> check(Fragment fragment, Answer answer, Duration deadline) {
    Question question = new Question(answer.path(), answer.language(), "text/html");
    Duration best = answer.took();
    for (int i = 1; i < ATTEMPTS && best.compareTo(deadline) > 0; i++) {
      LockSupport.parkNanos(PAUSE.toNanos() << (i - 1));
      Duration took = fragment.ask(question).map(Answer::took).orElse(best);
      best = took.compareTo(best) < 0 ? took : best;
    }
    if (best.compareTo(deadline) <= 0) {
      return Optional.empty();
    }
    fragment.isLate(answer);
    return Optional.of(
        new Violation(
            answer.subject(),
            "took %d ms at best in %d attempts, its deadline is %d ms: answer sooner, or declare a longer one"
                .formatted(best.toMillis(), ATTEMPTS, deadline.toMillis())));
  }
}
