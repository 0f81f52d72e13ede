package dev.vitral.esi.elements;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an element with content does to it. */
enum Role {
  /** Its tags vanish, its content stays: whatever is unknown or misplaced. */
  TRANSPARENT,
  VARS,
  /** It vanishes whole: {@code remove}, and all within it. */
  DROPPED,
  CHOOSE,
  WHEN,
  OTHERWISE,
  TRY,
  ATTEMPT,
  EXCEPT;

  /** The role of a known element that can have content. */
  static Optional<Role> of(String name) {
    return switch (name) {
      case "vars" -> Optional.of(VARS);
      case "remove" -> Optional.of(DROPPED);
      case "choose" -> Optional.of(CHOOSE);
      case "when" -> Optional.of(WHEN);
      case "otherwise" -> Optional.of(OTHERWISE);
      case "try" -> Optional.of(TRY);
      case "attempt" -> Optional.of(ATTEMPT);
      case "except" -> Optional.of(EXCEPT);
      default -> Optional.empty();
    };
  }

  /** The only place where a branch may stand; null for what may stand anywhere. */
  @Nullable Role parent() {
    return switch (this) {
      case WHEN, OTHERWISE -> CHOOSE;
      case ATTEMPT, EXCEPT -> TRY;
      case TRANSPARENT, VARS, DROPPED, CHOOSE, TRY -> null;
    };
  }

  /** Whether variables in its text mean something (ESI 1.0, 3.7). */
  boolean expandsVariables() {
    return switch (this) {
      case VARS, WHEN, OTHERWISE, ATTEMPT, EXCEPT -> true;
      case TRANSPARENT, DROPPED, CHOOSE, TRY -> false;
    };
  }
}
