package dev.vitral.shell.include;

/** Is told how each include of a page begins and ends. */
public interface PartObserver {

  /**
   * One is on its way.
   *
   * @param include its name, such as {@code voting/leaderboard}
   */
  void asked(String include);

  /** One has come, or never will. */
  void settled(SettledPart part);
}
