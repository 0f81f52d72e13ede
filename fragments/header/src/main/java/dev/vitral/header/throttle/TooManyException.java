package dev.vitral.header.throttle;

import java.time.Duration;

/** Something was tried too often. */
class TooManyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  TooManyException(Duration wait) {
    super("too many attempts for " + wait, null, false, false);
    this.wait = wait;
  }

  /** After which it may be tried again. */
  Duration until() {
    return wait;
  }
}
