package dev.vitral.launcher.edge;

import java.util.List;

/**
 * How large an edge's heap may grow, in MiB: its cache, were it all of small answers, which lie
 * mostly there, and what it works with. Memory outside the heap has the same bound.
 */
final class EdgeHeap {

  /** Of an edge with the cache that it has unless told otherwise. */
  static final int LEAST = 256;

  private static final int TO_WORK_WITH = 192;
  private static final String OPTION = "--cache";

  private EdgeHeap() {}

  /**
   * @param words the edge's command line
   */
  static int mebibytes(List<String> words) {
    int option = words.lastIndexOf(OPTION);
    long cache = option < 0 || option + 1 == words.size() ? 0 : bytes(words.get(option + 1));
    return (int) Math.max(LEAST, TO_WORK_WITH + (cache >> 20));
  }

  /** What cannot be read is the edge's to refuse. */
  private static long bytes(String text) {
    int shift = text.endsWith("M") ? 20 : text.endsWith("K") ? 10 : 0;
    String digits = shift == 0 ? text : text.substring(0, text.length() - 1);
    return digits.matches("\\d{1,10}") ? Long.parseLong(digits) << shift : 0;
  }
}
