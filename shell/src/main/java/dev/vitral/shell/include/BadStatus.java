package dev.vitral.shell.include;

import java.io.IOException;

/** A fragment answered a part with a status that says that it is not there, or failed. */
final class BadStatus extends IOException {

  private static final long serialVersionUID = 1;

  private final int status;

  BadStatus(int status) {
    super("status " + status);
    this.status = status;
  }

  int status() {
    return status;
  }
}
