package dev.vitral.shell.bulkhead;

import dev.vitral.shell.origin.Turnstile;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * So many requests to a fragment at a time, so many in line, none at all while it only fails. The
 * line comes before the breaker: who is turned away there is no failure of the fragment.
 */
final class Bulkhead implements Turnstile {

  private static final Logger LOG = Logger.getLogger(Bulkhead.class);

  private static final TypeLiteral<CompletionStage<Void>> TYPE = new TypeLiteral<>() {};

  private final String fragment;
  private final TypedGuard<CompletionStage<Void>> places;
  private final TypedGuard<CompletionStage<Void>> breaker;
  private final Timer queue;
  private final Counter full;
  private final Counter open;
  private volatile boolean isProbed;

  Bulkhead(String fragment, BulkheadConfig places, BreakerConfig breaker, MeterRegistry meters) {
    this.fragment = fragment;
    this.places =
        TypedGuard.create(TYPE)
            .withDescription(fragment)
            .withBulkhead()
            .limit(places.concurrency())
            .queueSize(places.queue())
            .done()
            .build();
    this.breaker =
        TypedGuard.create(TYPE)
            .withDescription(fragment)
            .withCircuitBreaker()
            .requestVolumeThreshold(breaker.window())
            .failureRatio(breaker.failureRatio())
            .delay(breaker.open().toMillis(), ChronoUnit.MILLIS)
            .when(this::isFailure)
            .onStateChange(this::tell)
            .done()
            .build();
    this.queue = meters.timer("vitral.fragment.queue", "fragment", fragment);
    this.full = meters.counter("vitral.fragment.refused", "fragment", fragment, "why", "full");
    this.open = meters.counter("vitral.fragment.refused", "fragment", fragment, "why", "open");
  }

  /**
   * Who leaves says nothing of the fragment. Of an open circuit it would be the last word, though,
   * and close it: then it stays open until somebody has waited for an answer.
   */
  private boolean isFailure(Throwable end) {
    return isProbed || !(end instanceof CancellationException);
  }

  private void tell(CircuitBreakerState now) {
    isProbed = now == CircuitBreakerState.HALF_OPEN;
    switch (now) {
      case OPEN -> LOG.warnf("%s fails and is left alone for a while", fragment);
      case CLOSED -> LOG.infof("%s answers again", fragment);
      case HALF_OPEN -> LOG.debugf("%s is given another try", fragment);
    }
  }

  @Override
  public Future<Passage> enter(BooleanSupplier wanted) {
    long came = System.nanoTime();
    Promise<Passage> entered = Promise.promise();
    places
        .get(
            () -> wanted.getAsBoolean() ? breaker.get(() -> let(entered, came)) : passOver(entered))
        .whenComplete((nothing, end) -> refused(entered, end));
    return entered.future();
  }

  /** What ends after it was let in was no refusal. */
  private void refused(Promise<Passage> entered, @Nullable Throwable end) {
    if (end == null) {
      return;
    }
    boolean isOpen = end instanceof CircuitBreakerOpenException;
    String why = isOpen ? " is left alone for a while: it fails" : " has no place left";
    if (entered.tryFail(new IOException(fragment + why, end))) {
      (isOpen ? open : full).increment();
    }
  }

  private static CompletionStage<Void> passOver(Promise<Passage> entered) {
    entered.fail(new CancellationException());
    return CompletableFuture.completedFuture(null);
  }

  private CompletionStage<Void> let(Promise<Passage> entered, long came) {
    Duration waited = Duration.ofNanos(System.nanoTime() - came);
    queue.record(waited);
    CompletableFuture<Void> left = new CompletableFuture<>();
    entered.complete(new Passage(left, waited));
    return left;
  }
}
