package dev.vitral.shell.edge.pass;

import dev.vitral.shell.cache.Flight;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps a body while it passes, to store it when it is whole; one that grows too large is let go.
 */
public final class Recording {

  /** Larger answers are for disks and CDNs; here they would push out hundreds of fragments. */
  private static final int LARGEST = 4 << 20;

  private final Consumer<List<ByteBuffer>> store;
  private final Optional<Flight> flight;
  private List<ByteBuffer> pieces = new ArrayList<>();
  private long bytes;

  /**
   * @param store is given the whole body, if it was whole and small enough
   */
  public Recording(Consumer<List<ByteBuffer>> store) {
    this(store, Optional.empty());
  }

  /**
   * The same while others may wait for it.
   *
   * @param flight is told what became of it
   */
  public Recording(Consumer<List<ByteBuffer>> store, Optional<Flight> flight) {
    this.store = store;
    this.flight = flight;
  }

  public void take(ByteBuffer piece) {
    bytes += piece.remaining();
    if (bytes <= LARGEST) {
      pieces.add(piece.duplicate());
    } else {
      pieces = new ArrayList<>();
      flight.ifPresent(Flight::refuse);
    }
  }

  public void end() {
    if (bytes <= LARGEST) {
      store.accept(pieces);
      flight.ifPresent(Flight::kept);
    }
  }

  /**
   * Whether the origin may be held up because the visitor is slow: not while others wait for the
   * rest, which is kept here anyway.
   */
  public boolean mayPause() {
    return flight.isEmpty() || bytes > LARGEST || flight.get().hold();
  }

  /** The visitor takes more. */
  public void goOn() {
    flight.ifPresent(Flight::goOn);
  }
}
