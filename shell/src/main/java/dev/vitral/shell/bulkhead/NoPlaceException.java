package dev.vitral.shell.bulkhead;

import java.io.IOException;

/**
 * A fragment has no place left, nor one in line. It is thrown a thousand times a second when the
 * fragment is flooded, so it does not look where it comes from.
 */
final class NoPlaceException extends IOException {

  private static final long serialVersionUID = 1;

  NoPlaceException(String fragment) {
    super(fragment + " has no place left");
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
