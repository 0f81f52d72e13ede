package dev.vitral.esi;

import java.util.Arrays;
import java.util.Optional;

/**
 * One bound on what a rendering may cost, over its whole tree of includes. Reaching it makes the
 * include a failed one: {@code alt}, {@code onerror} and {@code try} apply.
 */
public enum Limit {

  /**
   * Deepest nesting of fragments, 5: a fragment of the page has depth 1; pages in practice need 2,
   * and a fragment that includes itself ends soon.
   */
  DEPTH("maxDepth", 5),

  /**
   * Fetches per page, {@code alt}, redirects and refused ones included, 1000: depth alone does not
   * bound a tree (ten includes per fragment are 10^5 at depth 5).
   */
  INCLUDES("maxIncludes", 1_000),

  /** Bytes of one ESI tag or expression, 64 KiB: one tag must not make the engine hold a page. */
  TAG_BYTES("maxTagBytes", 64 << 10),

  /** Deepest nesting of elements within one document, 100: hand-written markup needs 10. */
  NESTING("maxNesting", 100),

  /**
   * Bytes of the markup within one {@code foreach}, {@code except} or long {@code assign}, and
   * within all {@code function} and {@code inline} of a document together, 1 MiB: that is kept,
   * everything else flows.
   */
  BODY_BYTES("maxBodyBytes", 1 << 20),

  /** Bytes of one decoded fragment, 8 MiB: a fragment is part of a page, not a download. */
  FRAGMENT_BYTES("maxFragmentBytes", 8 << 20),

  /**
   * Bytes of all fragments, values and repeated markup of a page together, 64 MiB: what one request
   * can make the process move. The page's own markup does not count, and may be endless.
   */
  PAGE_BYTES("maxPageBytes", 64 << 20),

  /**
   * Bytes of a page or a streaming fragment that wait for their turn or for a slow visitor before
   * their source is paused, 256 KiB.
   */
  HELD_BYTES("maxHeldBytes", 256 << 10),

  /**
   * Milliseconds from the start of a fetch to the end of its body, 1000, if something can take the
   * fragment's place; twice that if the page fails with it, having nothing better to show. Time in
   * which the fetch is paused does not count.
   */
  FRAGMENT_TIMEOUT("fragmentTimeoutMs", 1_000),

  /**
   * Milliseconds from the first fetch until every fragment is in, 3000: then what is missing fails
   * at once and no further fetch starts.
   */
  TOTAL_TIMEOUT("totalTimeoutMs", 3_000),

  /** Items of all loops of a page together, 10,000: a range of 2·10^9 is eight characters long. */
  LOOP_ITEMS("maxLoopItems", 10_000),

  /** Deepest nesting of calls of user-defined functions, 5, as other engines have it. */
  FUNCTION_DEPTH("maxFunctionDepth", 5),

  /**
   * Steps of a page's expressions and loops together, 10 million, a fraction of a second. A step is
   * one part of an expression, one byte of a value or one instruction of a regular expression; an
   * element within a loop or function is fifty. Loops in loops and functions that call functions
   * multiply, and nothing of it may hold an event loop.
   */
  STEPS("maxSteps", 10_000_000),

  /**
   * Bytes of one value, lists and dictionaries with all they hold, 1 MiB: twenty assignments that
   * each double a value make a million times of it. A value that would be larger is none.
   */
  VALUE_BYTES("maxValueBytes", 1 << 20),

  /** Redirects followed per fetch, 0: a fragment's address is to be known beforehand. */
  REDIRECTS("followRedirects", 0);

  private final String key;
  private final long standard;

  Limit(String key, long standard) {
    this.key = key;
    this.standard = standard;
  }

  /** Its name in configuration and messages, such as {@code maxDepth}. */
  public String key() {
    return key;
  }

  /** Says that it was reached, as every log line does. */
  public String reached(long bound) {
    return reached(key, bound);
  }

  static String reached(String key, long bound) {
    return "limit " + key + " of " + bound + " reached";
  }

  /** What holds unless {@link EsiLimits} say otherwise. */
  public long standard() {
    return standard;
  }

  /** The limit of that {@link #key()}. */
  public static Optional<Limit> named(String key) {
    return Arrays.stream(values()).filter(limit -> limit.key.equals(key)).findFirst();
  }
}
