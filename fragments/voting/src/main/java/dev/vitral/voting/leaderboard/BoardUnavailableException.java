package dev.vitral.voting.leaderboard;

import jakarta.ws.rs.ServiceUnavailableException;

/** Neither Redis nor PostgreSQL can say how a contest stands: 503, to be asked again soon. */
public final class BoardUnavailableException extends ServiceUnavailableException {

  private static final long serialVersionUID = 1L;
  private static final long RETRY_AFTER_SECONDS = 2L;

  BoardUnavailableException(String message, Throwable cause) {
    super(message, RETRY_AFTER_SECONDS, cause);
  }
}
