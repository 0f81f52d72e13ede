package dev.vitral.launcher.command;

import java.io.PrintStream;

/**
 * Where a person reads: steps replace one another on a terminal and stand below each other in a
 * file.
 */
final class Terminal {

  private static final int WIDTH = 110;

  private final boolean interactive = Boolean.getBoolean("vitral.terminal");
  private final PrintStream out;
  private boolean onStep;

  Terminal() {
    this(System.out);
  }

  /** One whose standard output is for a program. */
  Terminal(PrintStream out) {
    this.out = out;
  }

  /** One step of something that takes long. */
  void step(String text) {
    if (interactive) {
      String line = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
      out.print("\r\033[K  " + line);
      out.flush();
      onStep = true;
    } else {
      out.println("  " + text);
    }
  }

  /** A line that stays. */
  void say(String text) {
    if (onStep) {
      out.print("\r\033[K");
      onStep = false;
    }
    out.println(text);
    out.flush();
  }
}
