package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiException.LimitReached;
import dev.vitral.esi.EsiException.TimedOut;
import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Limit;
import dev.vitral.esi.Location;
import java.util.function.Supplier;

/** What is left of the limits of one rendering, over its whole tree of includes. */
final class Budget {

  private final EsiLimits limits;
  private long includes;
  private long bytes;
  private long loopItems;
  private boolean expired;

  Budget(EsiLimits limits) {
    this.limits = limits;
  }

  /** Takes one fetch out of the budget. */
  void takeFetch(Location at) throws EsiException {
    if (expired) {
      throw new TimedOut("the page", limits.totalTimeout(), at);
    }
    check(Limit.DEPTH, at.depth() + 1L, at);
    check(Limit.INCLUDES, ++includes, at);
  }

  /**
   * Takes a piece of a fragment out of the budget.
   *
   * @param fragmentBytes of that fragment so far, the piece included
   */
  void takeBytes(int piece, long fragmentBytes, Location at) throws LimitReached {
    check(Limit.FRAGMENT_BYTES, fragmentBytes, at);
    takeBytes(piece, () -> at);
  }

  /** Takes something that the page did not have from the beginning. */
  void takeBytes(int made, Supplier<Location> at) throws LimitReached {
    bytes += made;
    if (bytes > limits.of(Limit.PAGE_BYTES)) {
      check(Limit.PAGE_BYTES, bytes, at.get());
    }
  }

  void takeLoopItem(Location at) throws LimitReached {
    check(Limit.LOOP_ITEMS, ++loopItems, at);
  }

  private void check(Limit limit, long used, Location at) throws LimitReached {
    if (used > limits.of(limit)) {
      throw new LimitReached(limit, limits.of(limit), at);
    }
  }

  /** The page's time is over. */
  void expire() {
    expired = true;
  }
}
