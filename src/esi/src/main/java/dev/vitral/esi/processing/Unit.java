package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import org.jspecify.annotations.Nullable;

/**
 * What is whole or fails as one: a page, a fragment, an attempt. It is whole when its own markup
 * and everything in it is; the first failure in it is its own.
 */
abstract class Unit {

  private final Page page;
  private final @Nullable Unit around;
  private int pending = 1;
  private boolean over;

  Unit(Page page, @Nullable Unit around) {
    this.page = page;
    this.around = around;
  }

  Page page() {
    return page;
  }

  /** Something in it will settle later. */
  final void await() {
    pending++;
  }

  /** Its own markup, or something in it, is whole. */
  final void settled() {
    pending--;
    if (pending == 0) {
      page.follow(this::conclude);
    }
  }

  final void fail(EsiException cause) {
    if (!isOver()) {
      over = true;
      page.follow(() -> failed(cause));
    }
  }

  private void conclude() {
    if (!isOver()) {
      whole();
    }
  }

  /** Whether it, or what it stands in, has failed or is no longer wanted. */
  final boolean isOver() {
    Unit unit = this;
    while (unit != null) {
      if (unit.over) {
        return true;
      }
      unit = unit.around;
    }
    return false;
  }

  /** It is no longer wanted, whether it has failed or not. */
  final void abandon() {
    over = true;
  }

  /** Everything in it is complete. */
  abstract void whole();

  /** Something in it failed, and so it has; told once, and not what it stands in. */
  abstract void failed(EsiException cause);
}
