package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiException.LimitReached;
import dev.vitral.esi.EsiException.TimedOut;
import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Limit;
import dev.vitral.esi.Location;

/** What is left of the limits of one rendering, over its whole tree of includes. */
final class Budget {

  private final EsiLimits limits;
  private int includes;
  private long bytes;
  private boolean expired;

  Budget(EsiLimits limits) {
    this.limits = limits;
  }

  /** Takes one fetch out of the budget. */
  void takeFetch(Location at) throws EsiException {
    if (expired) {
      throw new TimedOut("the page", limits.totalTimeout(), at);
    }
    if (at.depth() >= limits.of(Limit.DEPTH)) {
      throw new LimitReached(Limit.DEPTH, limits.of(Limit.DEPTH), at);
    }
    if (includes >= limits.of(Limit.INCLUDES)) {
      throw new LimitReached(Limit.INCLUDES, limits.of(Limit.INCLUDES), at);
    }
    includes++;
  }

  /**
   * Takes a piece of a fragment out of the budget.
   *
   * @param fragmentBytes of that fragment so far, the piece included
   */
  void takeBytes(int piece, long fragmentBytes, Location at) throws EsiException {
    bytes += piece;
    if (fragmentBytes > limits.of(Limit.FRAGMENT_BYTES)) {
      throw new LimitReached(Limit.FRAGMENT_BYTES, limits.of(Limit.FRAGMENT_BYTES), at);
    }
    if (bytes > limits.of(Limit.PAGE_BYTES)) {
      throw new LimitReached(Limit.PAGE_BYTES, limits.of(Limit.PAGE_BYTES), at);
    }
  }

  /** The page's time is over. */
  void expire() {
    expired = true;
  }
}
