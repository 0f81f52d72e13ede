package dev.vitral.header.throttle;

import java.time.Duration;

/** Something was tried too often. */
class TooManyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration pause;

  TooManyException(Duration pause) {
    super("too many attempts for " + pause, null, false, false);
    this.pause = pause;
  }

  /** After which it may be tried again. */
  Duration pause() {
    return pause;
  }
}
