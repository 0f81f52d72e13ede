package dev.vitral.esi.processing;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A part of the page in document order: bytes, and further regions that fill later. */
final class Region implements Part {

  private final @Nullable Region around;
  private final Deque<Part> parts = new ArrayDeque<>(4);
  private boolean withheld;
  private boolean closed;

  private Region(@Nullable Region around, boolean withheld) {
    this.around = around;
    this.withheld = withheld;
  }

  /** The whole page. */
  static Region page() {
    return new Region(null, false);
  }

  /**
   * A region at the end of this one.
   *
   * @param withheld whether nothing of it may be written before it is {@link #release}d
   */
  Region open(boolean withheld) {
    Region inner = new Region(this, withheld);
    parts.add(inner);
    return inner;
  }

  /** Adds bytes that take no memory of their own. */
  void add(ByteBuffer bytes) {
    parts.add(new Bytes(bytes, null));
  }

  /**
   * Adds bytes that are held for this page alone; whether the process holds no more than it may.
   */
  boolean add(ByteBuffer bytes, Inflow inflow) {
    parts.add(new Bytes(bytes, inflow));
    return inflow.take(bytes.remaining());
  }

  void release() {
    withheld = false;
  }

  boolean isWithheld() {
    return withheld;
  }

  /** Nothing more is added. */
  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  /** Takes everything out, regions within it and what they hold included. */
  void clear() {
    Deque<Part> cleared = new ArrayDeque<>(parts);
    parts.clear();
    while (!cleared.isEmpty()) {
      Part part = cleared.remove();
      if (part instanceof Bytes bytes) {
        bytes.release();
      } else if (part instanceof Region region) {
        cleared.addAll(region.parts);
        region.parts.clear();
      }
    }
  }

  @Nullable Region around() {
    return around;
  }

  @Nullable Part first() {
    return parts.peek();
  }

  void removeFirst() {
    parts.remove();
  }
}
