package dev.vitral.shell.include;

/** Is told how each include of a page ended. */
@FunctionalInterface
public interface PartObserver {

  /** One has come, or never will. */
  void settled(SettledPart part);
}
