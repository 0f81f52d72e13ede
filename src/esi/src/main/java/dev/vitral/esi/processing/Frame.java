package dev.vitral.esi.processing;

import org.jspecify.annotations.Nullable;

/** A block that is being followed, or passed over. */
final class Frame {

  private final @Nullable Frame around;
  private final boolean live;
  private boolean taken;

  private Frame(@Nullable Frame around, boolean live) {
    this.around = around;
    this.live = live;
  }

  static Frame outermost() {
    return new Frame(null, true);
  }

  Frame open(boolean live) {
    return new Frame(this, live);
  }

  /** The block around it; itself if there is none. */
  Frame around() {
    return around == null ? this : around;
  }

  /** Whether it was entered, not passed over. */
  boolean isLive() {
    return live;
  }

  /** Of a choice: a branch of it is followed. */
  void take() {
    taken = true;
  }

  boolean isTaken() {
    return taken;
  }
}
