package dev.vitral.shell.include;

import dev.vitral.shell.fallback.Rung;
import java.time.Duration;

/** Is told how each include of a page ended. */
@FunctionalInterface
public interface PartObserver {

  /**
   * One has come, or never will.
   *
   * @param reuse how long the same may be given to everybody; zero for not at all
   */
  void settled(String include, Rung rung, Duration took, Duration reuse);
}
