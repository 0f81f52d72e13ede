package dev.vitral.shell.stream;

/**
 * A place for an event stream that waits, opens or is open, or why there is none.
 *
 * @param refusal the status that says so: 429 beyond the visitor's own, 503 beyond those of all; 0
 *     if there is one
 * @param giveBack frees it, once
 */
public record StreamPlace(int refusal, Runnable giveBack) {

  /** Of an answer that is not known to be a stream. */
  public static final StreamPlace NONE = new StreamPlace(0, () -> {});

  static StreamPlace refused(int status) {
    return new StreamPlace(status, () -> {});
  }

  public boolean isRefused() {
    return refusal != 0;
  }
}
