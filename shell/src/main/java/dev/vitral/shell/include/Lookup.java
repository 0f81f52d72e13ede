package dev.vitral.shell.include;

import dev.vitral.kit.manifest.Identity;
import dev.vitral.shell.guard.RequestHeaders;
import dev.vitral.shell.reuse.Found;
import dev.vitral.shell.reuse.Found.State;
import dev.vitral.shell.reuse.Question;
import dev.vitral.shell.visit.Visit;
import java.time.Duration;
import java.util.Optional;

/**
 * What is kept of an include, and what its fragment is asked if that is not the answer: under load
 * for less.
 */
record Lookup(Question asking, Optional<Found> found) {

  static Lookup of(Includes includes, IncludeTarget target, Visit visit, Duration limit) {
    Question whole = whole(target, visit, limit);
    Optional<Found> found = includes.cache.find(whole);
    if (!includes.overload.asksForLess() || answers(found)) {
      return new Lookup(whole, found);
    }
    Question light = whole.light();
    Optional<Found> less = includes.cache.find(light);
    return new Lookup(light, answers(less) || found.isEmpty() ? less : found);
  }

  /** What would be asked if it were; empty if this visitor may not be told what anybody is. */
  static Optional<Question> anybodys(IncludeTarget target, Visit visit) {
    return target.identity() == Identity.NONE
        ? Optional.of(whole(target, visit, Duration.ZERO))
        : Optional.empty();
  }

  /** Whether what was found is the answer. */
  boolean answers() {
    return answers(found);
  }

  /** Whether the fragment is asked all the same, for the next visitors. */
  boolean isToBeAskedAnew() {
    return found.filter(any -> any.state() == State.REVALIDATED).isPresent();
  }

  private static Question whole(IncludeTarget target, Visit visit, Duration limit) {
    return target.question(RequestHeaders.included(visit, Optional.empty(), limit));
  }

  private static boolean answers(Optional<Found> found) {
    return found.filter(Found::answers).isPresent();
  }
}
