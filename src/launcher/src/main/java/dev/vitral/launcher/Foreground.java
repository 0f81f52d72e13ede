package dev.vitral.launcher;

import java.io.IOException;
import java.util.List;

/** Programs that have this process's standard streams, while it does nothing but wait. */
public final class Foreground {

  private Foreground() {}

  /**
   * Runs a program, by the JDK that runs this one, and waits for its end.
   *
   * @return its exit status
   */
  public static int run(List<String> command) {
    return run(new ProcessBuilder(command));
  }

  /** The same in a folder and an environment of its own. */
  public static int run(ProcessBuilder program) {
    return await(start(program));
  }

  /** Starts it, for {@link #await}. */
  public static Process start(ProcessBuilder program) {
    program.inheritIO().environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      return program.start();
    } catch (IOException e) {
      throw new Trouble(
          "%s cannot be run: %s".formatted(program.command().get(0), e.getMessage()), e);
    }
  }

  /** Waits for the end of what was started; returns its exit status. */
  public static int await(Process started) {
    try {
      return started.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }
}
