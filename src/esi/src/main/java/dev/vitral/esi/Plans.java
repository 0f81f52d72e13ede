package dev.vitral.esi;

import dev.vitral.esi.elements.DocumentStore;

/**
 * Markup parsed before, by its source. A document that comes in again byte by byte the same, in
 * pieces of whatever size, is not parsed again. Bounded in bytes, safe for any thread; the plan
 * used longest ago goes first.
 */
public final class Plans {

  private static final Plans NONE = new Plans(0);

  private final DocumentStore documents;

  private Plans(long bound) {
    this.documents = new DocumentStore(bound);
  }

  /** Keeps nothing. */
  public static Plans none() {
    return NONE;
  }

  /**
   * @param bytes of markup and plans that may be kept
   */
  public static Plans atMost(long bytes) {
    return new Plans(bytes);
  }

  DocumentStore documents() {
    return documents;
  }
}
