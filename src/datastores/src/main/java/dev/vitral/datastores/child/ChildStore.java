package dev.vitral.datastores.child;

import dev.vitral.datastores.store.Store;
import dev.vitral.datastores.store.StoreFailure;

/** A store that is a program of its own and can therefore be killed alone. */
public interface ChildStore extends Store {
  KeptAlive child();

  default void kill() {
    child().kill();
  }

  default void restart() throws StoreFailure {
    child().restart();
  }

  @Override
  default void stop() {
    child().retire();
  }
}
