package dev.vitral.esi;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes the composed page, in document order. Called on the options' executor, never by two threads
 * at once; ends with exactly one of {@code end} and {@code abort}, or with neither after {@link
 * Rendering#cancel()}.
 */
public interface Output {

  /** Takes a piece of the page. The buffer is read-only for the template's own text. */
  void write(ByteBuffer piece);

  /** Nothing more is at hand: what was written should now leave. */
  default void flush() {}

  /** The page is complete. */
  void end();

  /**
   * The page failed: an include without {@code alt} or {@code onerror}, outside {@code try}. If
   * something has left already, the transfer has to end abnormally.
   */
  void abort(EsiException cause);

  /**
   * Changes the head of the response, if that has not left yet.
   *
   * @return whether it could be done; if not, the page goes on without
   */
  default boolean edit(ResponseEdit edit) {
    return false;
  }

  /** Completes when more may be written; asked after every write. */
  default CompletionStage<Void> drained() {
    return CompletableFuture.completedFuture(null);
  }
}
