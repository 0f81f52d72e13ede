package dev.vitral.esi.processing;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A piece of a page being composed. */
sealed interface Part permits Part.Bytes, Region {

  /**
   * Bytes to be written.
   *
   * @param inflow where they came from, if they take memory of their own
   */
  record Bytes(ByteBuffer bytes, @Nullable Inflow inflow) implements Part {

    /** They are held no longer. */
    void release() {
      if (inflow != null) {
        inflow.release(bytes.remaining());
      }
    }
  }
}
