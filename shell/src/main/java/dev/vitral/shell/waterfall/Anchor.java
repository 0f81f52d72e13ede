package dev.vitral.shell.waterfall;

/** On which side of its moment a word stands, so that it is within the picture. */
enum Anchor {
  START,
  MIDDLE,
  END;

  /**
   * For words at a moment.
   *
   * @param room that half of them may need, in percent
   */
  static Anchor at(double percent, double room) {
    if (percent < room) {
      return START;
    }
    return percent > 100 - room ? END : MIDDLE;
  }

  /** As SVG says it. */
  String label() {
    return switch (this) {
      case START -> "start";
      case MIDDLE -> "middle";
      case END -> "end";
    };
  }
}
