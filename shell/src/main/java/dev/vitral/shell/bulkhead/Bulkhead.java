package dev.vitral.shell.bulkhead;

import dev.vitral.shell.origin.Turnstile;
import dev.vitral.shell.overload.LineDelay;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/**
 * So many requests to a fragment at a time, so many in line, none at all while it only fails. The
 * line comes before the breaker: who is turned away there is no failure of the fragment.
 */
final class Bulkhead implements Turnstile {

  private final String fragment;
  private final int concurrency;
  private final int room;
  private final Rate rate;
  private final TypedGuard<CompletionStage<Void>> places;
  private final Breaker breaker;
  private final Timer queue;
  private final Counter full;
  private final Counter open;
  private final LineDelay delay;
  private final AtomicInteger present = new AtomicInteger();

  /**
   * @param what waits here, for the metrics
   * @param concurrency requests at a time
   * @param line requests that may wait for one of these places
   * @param rate how often it lets anybody in
   */
  Bulkhead(
      String fragment,
      String what,
      int concurrency,
      int line,
      Rate rate,
      Breaker breaker,
      MeterRegistry meters) {
    this.fragment = fragment;
    this.concurrency = concurrency;
    this.room = concurrency + line;
    this.rate = rate;
    this.places =
        TypedGuard.create(Breaker.REQUEST)
            .withDescription(fragment)
            .withBulkhead()
            .limit(concurrency)
            .queueSize(line)
            .done()
            .build();
    this.breaker = breaker;
    this.delay = new LineDelay(() -> present.get() > concurrency, System::nanoTime);
    this.queue = meters.timer("vitral.fragment.queue", "fragment", fragment, "what", what);
    this.full = meters.counter("vitral.fragment.refused", "fragment", fragment, "why", "full");
    this.open = meters.counter("vitral.fragment.refused", "fragment", fragment, "why", "open");
  }

  @Override
  public Future<Passage> enter(BooleanSupplier wanted) {
    if (present.get() >= room || !rate.take()) {
      full.increment();
      return Future.failedFuture(new NoPlaceException(fragment));
    }
    return enterLine(wanted);
  }

  private Future<Passage> enterLine(BooleanSupplier wanted) {
    present.incrementAndGet();
    long came = System.nanoTime();
    Promise<Passage> entered = Promise.promise();
    places
        .get(
            () ->
                wanted.getAsBoolean() ? breaker.guard(() -> let(entered, came)) : passOver(entered))
        .whenComplete((nothing, end) -> left(entered, end));
    return entered.future();
  }

  /** How long its line is, in time. */
  LineDelay delay() {
    return delay;
  }

  @Override
  public boolean hasRoom() {
    return present.get() < concurrency && !breaker.isOpen() && rate.allows();
  }

  /** What ends after it was let in was no refusal. */
  private void left(Promise<Passage> entered, @Nullable Throwable end) {
    present.decrementAndGet();
    if (end == null) {
      return;
    }
    boolean isOpen = end instanceof CircuitBreakerOpenException;
    IOException why =
        isOpen
            ? new IOException(fragment + " is left alone for a while: it fails", end)
            : new NoPlaceException(fragment);
    if (entered.tryFail(why)) {
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
    delay.passed(waited);
    CompletableFuture<Void> left = new CompletableFuture<>();
    entered.complete(new Passage(left, waited));
    return left;
  }
}
