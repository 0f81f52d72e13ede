package dev.vitral.shell.include;

import dev.vitral.shell.fallback.Rung;
import java.time.Duration;

/** Is told how each include of a page ended. */
@FunctionalInterface
public interface PartObserver {

  void settled(String include, Rung rung, Duration took);
}
