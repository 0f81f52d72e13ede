package dev.vitral.shell.edge.pass;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps a body while it passes, to store it when it is whole; one that grows too large is let go.
 */
public final class Recording {

  /** Larger answers are for disks and CDNs; here they would push out hundreds of fragments. */
  private static final int LARGEST = 4 << 20;

  private final Consumer<List<ByteBuffer>> store;
  private List<ByteBuffer> pieces = new ArrayList<>();
  private long bytes;

  /**
   * @param store is given the whole body, if it was whole and small enough
   */
  public Recording(Consumer<List<ByteBuffer>> store) {
    this.store = store;
  }

  public void take(ByteBuffer piece) {
    bytes += piece.remaining();
    if (bytes <= LARGEST) {
      pieces.add(piece.duplicate());
    } else {
      pieces = new ArrayList<>();
    }
  }

  public void end() {
    if (bytes <= LARGEST) {
      store.accept(pieces);
    }
  }
}
