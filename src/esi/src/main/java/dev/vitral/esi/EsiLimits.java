package dev.vitral.esi;

import java.time.Duration;

/**
 * What one rendering may cost, over its whole tree of includes. Reaching a bound makes the include
 * a failed one: {@code alt}, {@code onerror} and {@code try} apply.
 *
 * @param maxDepth deepest nesting of fragments, 5: a fragment of the page has depth 1; pages in
 *     practice need 2, and a fragment that includes itself ends soon
 * @param maxIncludes fetches per page, {@code alt} and refused ones included, 1000: depth alone
 *     does not bound a tree (ten includes per fragment are 10^5 at depth 5)
 * @param maxTagBytes longest ESI tag, 64 KiB: one tag must not make the engine hold a page
 * @param maxNesting deepest nesting of elements within one document, 100: the tree is walked
 *     recursively
 * @param maxFragmentBytes largest decoded fragment, 8 MiB: a fragment is part of a page, not a
 *     download
 * @param maxPageBytes bytes of all fragments together, 64 MiB: what one request can make the
 *     process hold
 * @param maxHeldBytes bytes of one streaming fragment that may wait for their turn or for a slow
 *     client before its fetch is paused, 256 KiB
 * @param fragmentTimeout from the start of a fetch to the end of its body, 1 s; time in which the
 *     fetch is paused does not count
 * @param totalTimeout from the start of the rendering until every fragment is in, 3 s: then what is
 *     missing fails at once and no further fetch starts
 */
public record EsiLimits(
    int maxDepth,
    int maxIncludes,
    int maxTagBytes,
    int maxNesting,
    long maxFragmentBytes,
    long maxPageBytes,
    long maxHeldBytes,
    Duration fragmentTimeout,
    Duration totalTimeout) {

  private static final EsiLimits DEFAULTS =
      new EsiLimits(
          5,
          1000,
          65_536,
          100,
          8L << 20,
          64L << 20,
          256L << 10,
          Duration.ofSeconds(1),
          Duration.ofSeconds(3));

  public EsiLimits {
    positive("maxDepth", maxDepth);
    positive("maxIncludes", maxIncludes);
    positive("maxTagBytes", maxTagBytes);
    positive("maxNesting", maxNesting);
    positive("maxFragmentBytes", maxFragmentBytes);
    positive("maxPageBytes", maxPageBytes);
    positive("maxHeldBytes", maxHeldBytes);
    positive("fragmentTimeout", fragmentTimeout.toMillis());
    positive("totalTimeout", totalTimeout.toMillis());
  }

  public static EsiLimits defaults() {
    return DEFAULTS;
  }

  public EsiLimits withFragmentTimeout(Duration timeout) {
    return new EsiLimits(
        maxDepth,
        maxIncludes,
        maxTagBytes,
        maxNesting,
        maxFragmentBytes,
        maxPageBytes,
        maxHeldBytes,
        timeout,
        totalTimeout);
  }

  public EsiLimits withTotalTimeout(Duration timeout) {
    return new EsiLimits(
        maxDepth,
        maxIncludes,
        maxTagBytes,
        maxNesting,
        maxFragmentBytes,
        maxPageBytes,
        maxHeldBytes,
        fragmentTimeout,
        timeout);
  }

  private static void positive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " must be positive, is " + value);
    }
  }
}
