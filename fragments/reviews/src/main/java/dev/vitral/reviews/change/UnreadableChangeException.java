package dev.vitral.reviews.change;

import org.jspecify.annotations.Nullable;

/** A record of the topic is no change. It will not become one by being read again. */
public final class UnreadableChangeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableChangeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
