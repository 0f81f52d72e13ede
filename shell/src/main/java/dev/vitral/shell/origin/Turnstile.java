package dev.vitral.shell.origin;

import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;

/** Where a request waits for its turn. Safe for any thread. */
@FunctionalInterface
public interface Turnstile {

  /** Lets everybody through. */
  Turnstile OPEN = () -> Future.succeededFuture(new Passage(new CompletableFuture<>()));

  /**
   * Asks for a place.
   *
   * @return completed on any thread; fails if there is none to be had, nor one in line
   */
  Future<Passage> enter();

  /**
   * A place that a request has taken; how it was left first is how it was left.
   *
   * @param left completed when it is free
   */
  record Passage(CompletableFuture<Void> left) {

    /** All went well. */
    public void leave() {
      left.complete(null);
    }

    /**
     * It did not.
     *
     * @param cause a {@link java.util.concurrent.CancellationException} if that is nobody's fault
     */
    public void leave(Throwable cause) {
      left.completeExceptionally(cause);
    }
  }
}
