package dev.vitral.reviews.outbox;

/** The outbox cannot be written; the transaction at hand must not be committed. */
public final class OutboxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
