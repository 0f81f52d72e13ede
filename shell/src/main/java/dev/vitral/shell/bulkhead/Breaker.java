package dev.vitral.shell.bulkhead;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Lets no request through to a fragment that only fails. Safe for any thread. */
final class Breaker {

  private static final Logger LOG = Logger.getLogger(Breaker.class);

  /** What is guarded: a request, until it has ended. */
  static final TypeLiteral<CompletionStage<Void>> REQUEST = new TypeLiteral<>() {};

  private final String fragment;
  private final TypedGuard<CompletionStage<Void>> guard;
  private volatile Circuit circuit = Circuit.CLOSED;

  Breaker(String fragment, BreakerConfig config) {
    this.fragment = fragment;
    this.guard =
        TypedGuard.create(REQUEST)
            .withDescription(fragment)
            .withCircuitBreaker()
            .requestVolumeThreshold(config.window())
            .failureRatio(config.failureRatio())
            .delay(config.open().toMillis(), ChronoUnit.MILLIS)
            .when(this::isFailure)
            .onStateChange(this::tell)
            .done()
            .build();
  }

  /**
   * Lets a request through and looks at how it ends.
   *
   * @return fails with a {@link
   *     org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException} if it was
   *     not let through
   */
  CompletionStage<Void> guard(Supplier<CompletionStage<Void>> request) {
    return guard.get(request::get);
  }

  /** Whether it lets nobody through, or has until somebody asks again. */
  boolean isOpen() {
    return circuit == Circuit.OPEN;
  }

  /** How it is now. */
  Circuit circuit() {
    return circuit;
  }

  /**
   * Who leaves says nothing of the fragment. Of an open circuit it would be the last word, though,
   * and close it: then it stays open until somebody has waited for an answer.
   */
  private boolean isFailure(Throwable end) {
    return circuit == Circuit.HALF_OPEN || !(end instanceof CancellationException);
  }

  private void tell(CircuitBreakerState now) {
    circuit = Circuit.valueOf(now.name());
    switch (now) {
      case OPEN -> LOG.warnf("%s fails and is left alone for a while", fragment);
      case CLOSED -> LOG.infof("%s answers again", fragment);
      case HALF_OPEN -> LOG.debugf("%s is given another try", fragment);
    }
  }
}
