package dev.vitral.shell.include;

import dev.vitral.shell.cache.Unshared;
import dev.vitral.shell.reuse.Answer;
import dev.vitral.shell.reuse.Question;
import dev.vitral.shell.reuse.Question.Same;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Parts that are being asked for on behalf of everybody: of equal questions at the same time, one
 * request goes to the fragment. Where an answer turns out to be for one alone, each asks for
 * himself, and nobody waits for another for a while.
 */
final class SharedParts {

  private final Map<Same, SharedPart> underWay = new ConcurrentHashMap<>();
  private final Unshared<Same> unshared = new Unshared<>(System::nanoTime);

  /**
   * Asks, or waits for who does.
   *
   * @return what he is told
   */
  Asked ask(Includes includes, IncludeTarget target, Question question) {
    if (unshared.contains(question.same())) {
      return Asked.ofAnother(Future.succeededFuture(Optional.empty()));
    }
    SharedPart asked = new SharedPart(includes, target, question, this);
    SharedPart before = underWay.putIfAbsent(question.same(), asked);
    return before == null
        ? new Asked(asked.start(), asked::queued)
        : Asked.ofAnother(before.forOthers());
  }

  /**
   * What who asks is told.
   *
   * @param answer completed on any event loop; empty if the caller has to ask for himself
   * @param queued how long the request waited for its turn, if it is the caller's
   */
  record Asked(Future<Optional<Answer>> answer, Supplier<Optional<Duration>> queued) {

    private static Asked ofAnother(Future<Optional<Answer>> answer) {
      return new Asked(answer, Optional::empty);
    }
  }

  /** It is for one alone. */
  void isUnshared(SharedPart part) {
    unshared.add(part.same());
    hasEnded(part);
  }

  void hasEnded(SharedPart part) {
    underWay.remove(part.same(), part);
  }
}
