package dev.vitral.launcher;

import dev.vitral.launcher.command.Commands;
import picocli.CommandLine;

/** {@code ./vitral}: every command ends with 0, or with 1 and one sentence that says what to do. */
public final class Vitral {

  private Vitral() {}

  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Commands());
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (failure instanceof Trouble) {
            System.out.flush();
            System.err.println(failure.getMessage());
            return 1;
          }
          throw failure;
        });
    System.exit(line.execute(arguments));
  }
}
