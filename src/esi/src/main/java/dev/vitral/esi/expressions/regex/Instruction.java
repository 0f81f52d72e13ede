package dev.vitral.esi.expressions.regex;

import java.util.function.IntPredicate;

/** A step of a compiled pattern. Those without a target go on to the one behind them. */
sealed interface Instruction {

  /** Takes one character. */
  record Take(IntPredicate characters) implements Instruction {}

  /** Goes on at both, the first one preferred. */
  record Fork(int preferred, int other) implements Instruction {}

  record Jump(int target) implements Instruction {}

  /** Remembers the place: slot 2n is where group n begins, 2n+1 where it ends. */
  record Mark(int slot) implements Instruction {}

  /** Goes on only there. */
  record Check(Node.Place place) implements Instruction {}

  record Match() implements Instruction {}
}
