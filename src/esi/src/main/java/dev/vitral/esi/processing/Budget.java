package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiException.LimitReached;
import dev.vitral.esi.EsiException.TimedOut;
import dev.vitral.esi.EsiLimits;
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
    if (at.depth() >= limits.maxDepth()) {
      throw new LimitReached("maxDepth", limits.maxDepth(), at);
    }
    if (includes >= limits.maxIncludes()) {
      throw new LimitReached("maxIncludes", limits.maxIncludes(), at);
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
    if (fragmentBytes > limits.maxFragmentBytes()) {
      throw new LimitReached("maxFragmentBytes", limits.maxFragmentBytes(), at);
    }
    if (bytes > limits.maxPageBytes()) {
      throw new LimitReached("maxPageBytes", limits.maxPageBytes(), at);
    }
  }

  /** The page's time is over. */
  void expire() {
    expired = true;
  }
}
