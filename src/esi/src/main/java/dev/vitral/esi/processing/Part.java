package dev.vitral.esi.processing;

import java.nio.ByteBuffer;

/** A piece of a page being composed. */
sealed interface Part {

  /** Starts what has to be fetched for it; reports to its {@link Scope} when that is there. */
  default void start() {}

  /** Writes what may be written by now; true if that was the last of it. */
  boolean drainTo(Outlet outlet);

  /** Ends its fetches. */
  default void cancel() {}

  /** Whether something is still to be fetched. */
  default boolean isPending() {
    return true;
  }

  /** Bytes at hand from the beginning. */
  record Text(ByteBuffer bytes) implements Part {

    @Override
    public boolean drainTo(Outlet outlet) {
      return outlet.write(bytes.duplicate());
    }

    @Override
    public boolean isPending() {
      return false;
    }
  }

  /** Parts with state of their own. */
  non-sealed interface Awaited extends Part {}
}
