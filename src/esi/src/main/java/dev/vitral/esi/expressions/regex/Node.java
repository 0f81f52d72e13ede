package dev.vitral.esi.expressions.regex;

import java.util.List;
import java.util.function.IntPredicate;

/** A part of a pattern. */
sealed interface Node {

  /** One character of a set. */
  record OneOf(IntPredicate characters) implements Node {}

  /** One part after the other; none at all matches everywhere. */
  record Sequence(List<Node> parts) implements Node {}

  /** The first alternative that leads to a match. */
  record Choice(List<Node> alternatives) implements Node {}

  /**
   * A part again and again.
   *
   * @param max {@link #UNBOUNDED} if there is no end to it
   * @param greedy whether more is tried before less
   */
  record Repeat(Node part, int min, int max, boolean greedy) implements Node {
    static final int UNBOUNDED = Integer.MAX_VALUE;
  }

  /** A part whose match is remembered, numbered from 1; 0 is the whole. */
  record Group(int number, Node part) implements Node {}

  /** A place between characters. */
  enum Place implements Node {
    START,
    END,
    WORD_BOUNDARY,
    NO_WORD_BOUNDARY
  }
}
