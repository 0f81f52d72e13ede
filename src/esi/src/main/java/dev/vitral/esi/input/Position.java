package dev.vitral.esi.input;

/**
 * A place in a document.
 *
 * @param line from 1
 * @param column in bytes, from 1
 */
public record Position(int line, int column) {

  /** Where every document begins. */
  public static final Position START = new Position(1, 1);
}
