package dev.vitral.esi;

import java.util.List;

/**
 * Where in which markup something stands.
 *
 * @param source name or URL of the markup
 * @param line line, from 1
 * @param column column in bytes, from 1
 * @param includedVia the including sources, the page first; empty in the page itself
 */
public record Location(String source, int line, int column, List<String> includedVia) {

  public Location {
    includedVia = List.copyOf(includedVia);
  }

  /** How many includes deep this stands: 0 in the page itself. */
  public int depth() {
    return includedVia.size();
  }

  @Override
  public String toString() {
    String place = source + ":" + line + ":" + column;
    return includedVia.isEmpty()
        ? place
        : place + ", included via " + String.join(" > ", includedVia);
  }
}
