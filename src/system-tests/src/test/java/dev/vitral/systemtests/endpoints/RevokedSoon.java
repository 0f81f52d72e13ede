package dev.vitral.systemtests.endpoints;

import static dev.vitral.systemtests.portal.Eventually.eventually;

import dev.vitral.systemtests.portal.Answer;
import java.util.function.Supplier;

/** A session that was ended elsewhere is dead everywhere within seconds. */
final class RevokedSoon {

  /** Asks until the answer is 401. */
  static void revoked(Supplier<Answer> question) {
    eventually(() -> question.get().is(401));
  }

  private RevokedSoon() {}
}
