package dev.vitral.songs.index;

import jakarta.ws.rs.ServiceUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Elasticsearch could not do what it was asked: 503 to a visitor, in plain words; what
 * Elasticsearch said is for the log.
 */
public final class IndexException extends ServiceUnavailableException {

  private static final long serialVersionUID = 1L;
  private static final long RETRY_AFTER_SECONDS = 2L;

  private final int answered;
  private final boolean isLate;

  IndexException(int status, String message) {
    this(status, message, null, false);
  }

  IndexException(String message, Throwable cause) {
    this(0, message, cause, false);
  }

  private IndexException(int status, String message, @Nullable Throwable cause, boolean isLate) {
    super(message, RETRY_AFTER_SECONDS, cause);
    this.answered = status;
    this.isLate = isLate;
  }

  /** The request for which it was asked has no time left. */
  static IndexException late() {
    return new IndexException(0, "Elasticsearch did not answer within the deadline", null, true);
  }

  /** What one answer among several says. */
  public static IndexException answered(int status, String message) {
    return new IndexException(status, message);
  }

  /** Elasticsearch's HTTP status; 0 if it did not answer. */
  public int status() {
    return answered;
  }

  /** Whether a request with more time might have had an answer. */
  public boolean isLate() {
    return isLate;
  }

  /** Whether the same request may succeed later. */
  public boolean isTransient() {
    return answered == 0 || answered == 429 || answered >= 500;
  }
}
