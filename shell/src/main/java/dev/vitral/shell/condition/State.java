package dev.vitral.shell.condition;

import dev.vitral.shell.promotion.Standing;
import java.util.Locale;

/** Whether a fragment is part of the portal. */
public enum State {
  /** Its manifest counts. */
  SERVING,
  /** What it says of itself now does not count; what counted before, if anything, still does. */
  REFUSED,
  /** It is registered, and has never said anything. */
  UNSEEN,
  /** It is registered no more. */
  REMOVED;

  /** That of a fragment which is registered. */
  public static State of(Standing standing) {
    if (standing.isRefused()) {
      return REFUSED;
    }
    return standing.promotion().isPresent() ? SERVING : UNSEEN;
  }

  /** As programs are told. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
