package dev.vitral.reviews.writing;

/** Something could not be written; the transaction at hand must not be committed. */
public final class WritingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WritingException(String message, Throwable cause) {
    super(message, cause);
  }
}
