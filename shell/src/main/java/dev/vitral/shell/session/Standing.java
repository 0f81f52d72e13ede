package dev.vitral.shell.session;

import java.time.Duration;
import java.util.Map;

/** What an exchange said of a session. */
sealed interface Standing {

  /**
   * The session is live.
   *
   * @param handle whose it is
   * @param tokens one per fragment, by its name
   * @param lifetime how long they are good
   */
  record Live(String handle, Map<String, String> tokens, Duration lifetime) implements Standing {

    public Live {
      tokens = Map.copyOf(tokens);
    }
  }

  /** There is no such session, or no longer. */
  record Unknown() implements Standing {}

  /** Whoever keeps the sessions could not be asked. */
  record Away() implements Standing {}
}
