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

  IndexException(int status, String message) {
    this(status, message, null);
  }

  IndexException(String message, Throwable cause) {
    this(0, message, cause);
  }

  private IndexException(int status, String message, @Nullable Throwable cause) {
    super(message, RETRY_AFTER_SECONDS, cause);
    this.answered = status;
  }

  /** What one answer among several says. */
  public static IndexException answered(int status, String message) {
    return new IndexException(status, message);
  }

  /** Elasticsearch's HTTP status; 0 if it did not answer. */
  public int status() {
    return answered;
  }

  /** Whether the same request may succeed later. */
  public boolean isTransient() {
    return answered == 0 || answered == 429 || answered >= 500;
  }
}
