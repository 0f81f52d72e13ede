package dev.vitral.datastores.child;

import dev.vitral.datastores.store.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A server program: how it is run, asked and told to end. */
public interface Program {
  /** The store it serves. */
  String name();

  /** Where it listens. */
  Address address();

  List<String> command();

  /**
   * Its data directory; the program works in it, which is how an orphan is told from a stranger.
   */
  Path directory();

  Path log();

  Path pidFile();

  /** The signal for a quick clean end: {@code INT} or {@code TERM}. */
  String stopSignal();

  /** Puts right what a killed predecessor left in the data directory. */
  void mend() throws IOException;

  /** Whether it serves by now. */
  boolean answers();
}
