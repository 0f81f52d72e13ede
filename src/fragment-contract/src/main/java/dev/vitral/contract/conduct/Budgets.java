package dev.vitral.contract.conduct;

/**
 * How much a fragment may send to a browser, in bytes as served without compression: what is
 * counted does not depend on who compresses how well. Text shrinks to a fifth or so on its way.
 */
final class Budgets {

  /** All style sheets together. The whole design system is about half of this. */
  static final int STYLES = 100 << 10;

  /** All scripts together; a page works without any. */
  static final int SCRIPTS = 50 << 10;

  /** The HTML of one include or fallback, of which a page holds many. */
  static final int PART = 100 << 10;

  private Budgets() {}

  /** In KiB, rounded up, for a sentence. */
  static String size(long bytes) {
    return (bytes + 1023) / 1024 + " KiB";
  }
}
