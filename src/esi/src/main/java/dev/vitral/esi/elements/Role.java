package dev.vitral.esi.elements;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an element with content does to it. */
enum Role {
  /** Its tags vanish, its content stays: whatever is unknown or misplaced. */
  TRANSPARENT,
  VARS,
  /** Its content was never looked into: {@code text}. */
  RAW,
  /** It vanishes whole: {@code remove}, and all within it. */
  DROPPED,
  CHOOSE,
  WHEN,
  OTHERWISE,
  TRY,
  ATTEMPT,
  EXCEPT,
  FOREACH,
  FUNCTION,
  INLINE,
  /** {@code assign} without a value of its own. */
  ASSIGN;

  /** The only place where a branch may stand; null for what may stand anywhere. */
  @Nullable Role parent() {
    return switch (this) {
      case WHEN, OTHERWISE -> CHOOSE;
      case ATTEMPT, EXCEPT -> TRY;
      default -> null;
    };
  }

  /** Whether variables in its text mean something (ESI 1.0, 3.7). */
  boolean expandsVariables() {
    return switch (this) {
      case VARS, WHEN, OTHERWISE, ATTEMPT, EXCEPT, FOREACH, FUNCTION, ASSIGN -> true;
      default -> false;
    };
  }

  /** Whether markup may stand directly in it; in {@code choose} and {@code try} only branches. */
  boolean takesContent() {
    return this != CHOOSE && this != TRY && this != DROPPED;
  }

  /** Whether its content is followed only when its end is known. */
  boolean hasBody() {
    return switch (this) {
      case EXCEPT, FOREACH, FUNCTION, INLINE, ASSIGN -> true;
      default -> false;
    };
  }

  /** Whether its content is worked out at once, so that nothing in it can be fetched. */
  boolean isProcedure() {
    return this == FUNCTION || this == ASSIGN;
  }

  /** Whether its content may be followed at any time later. */
  boolean isKept() {
    return this == FUNCTION || this == INLINE;
  }

  /** What it is for those who follow it, if they have to know. */
  Optional<Block> block() {
    return switch (this) {
      case CHOOSE -> Optional.of(Block.CHOOSE);
      case WHEN -> Optional.of(Block.WHEN);
      case OTHERWISE -> Optional.of(Block.OTHERWISE);
      case TRY -> Optional.of(Block.TRY);
      case ATTEMPT -> Optional.of(Block.ATTEMPT);
      default -> Optional.empty();
    };
  }
}
