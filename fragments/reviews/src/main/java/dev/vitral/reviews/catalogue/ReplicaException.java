package dev.vitral.reviews.catalogue;

/** The replica gave no answer. */
public final class ReplicaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReplicaException(String message, Throwable cause) {
    super(message, cause);
  }
}
