package dev.vitral.shell.session;

import java.util.Optional;

/** Whether a visitor may ask a fragment, and with which token. */
public sealed interface Admission {

  /**
   * The fragment is asked.
   *
   * @param token made for that fragment alone; empty for the anonymous
   */
  record Granted(Optional<String> token) implements Admission {}

  /** The fragment is not asked. */
  record Refused(Reason reason) implements Admission {}

  /** Why a fragment is not asked. */
  enum Reason {
    /** It wants to know who asks, and there is no live session. */
    ANONYMOUS,
    /** The bearer token is not, or no longer, one of ours. */
    UNKNOWN_TOKEN,
    /** It wants to know who asks, and nobody can tell now. */
    UNAVAILABLE
  }
}
