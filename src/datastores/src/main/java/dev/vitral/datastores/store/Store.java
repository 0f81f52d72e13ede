package dev.vitral.datastores.store;

import java.nio.file.Path;
import java.util.Optional;

/** One store of the house, from boot to stop. */
public interface Store {
  /** As in {@code ./vitral status}: {@code postgresql}, {@code kafka} … */
  String name();

  /** Where it listens; always on loopback. */
  Address address();

  /** What it is doing right now. */
  Condition condition();

  /** Version of the program, as the program says it. */
  String version();

  /** The process it lives in, if it has one at this moment. */
  Optional<Long> pid();

  /** Where its data lies. */
  Path data();

  /**
   * Starts it and returns when it serves.
   *
   * @throws StoreFailure when it cannot be brought up
   */
  void start() throws StoreFailure;

  /** Stops it cleanly; does nothing when it never started. */
  void stop();
}
