package dev.vitral.shell.origin;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Where a request waits for its turn. Safe for any thread. */
@FunctionalInterface
public interface Turnstile {

  /** Lets everybody through. */
  Turnstile OPEN =
      wanted -> Future.succeededFuture(new Passage(new CompletableFuture<>(), Duration.ZERO));

  /**
   * Asks for a place.
   *
   * @param wanted asked on any thread when the turn has come: who has left meanwhile is passed over
   * @return completed on any thread; fails if there is none to be had, nor one in line, and with a
   *     {@link java.util.concurrent.CancellationException} if it was not wanted any more
   */
  Future<Passage> enter(BooleanSupplier wanted);

  /** Whether who asks now gets a place without waiting, unless another is quicker. */
  default boolean hasRoom() {
    return true;
  }

  /**
   * A place that a request has taken; how it was left first is how it was left.
   *
   * @param left completed when it is free
   * @param waited how long it stood in line
   */
  record Passage(CompletableFuture<Void> left, Duration waited) {

    /** All went well. */
    public void leave() {
      left.complete(null);
    }

    /**
     * It did not.
     *
     * @param cause a {@link java.util.concurrent.CancellationException} if that is nobody's fault;
     *     null if all went well
     */
    public void leave(@Nullable Throwable cause) {
      if (cause == null) {
        leave();
      } else {
        left.completeExceptionally(cause);
      }
    }
  }
}
