package dev.vitral.systemtests.endpoints;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What was revoked a moment ago lets nobody in who asks more than five seconds later. */
final class RevokedSoon {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Asks until the answer is 401; to be called once the revocation has been answered. */
  static void revoked(Supplier<Answer> question) {
    Instant latest = Instant.now().plus(LONGEST);
    AtomicReference<Instant> letIn = new AtomicReference<>(Instant.MIN);
    eventually(
        () -> {
          Instant asked = Instant.now();
          Answer answer = question.get();
          if (answer.status() < 400) {
            letIn.set(asked);
          }
          answer.is(401);
        });
    assertThat(letIn.get()).isBefore(latest);
  }

  private RevokedSoon() {}
}
