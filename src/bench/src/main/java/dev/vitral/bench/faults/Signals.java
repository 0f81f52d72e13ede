package dev.vitral.bench.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is done to processes from outside, with the programs that every Linux has. */
final class Signals {

  /** PostgreSQL's backends are processes of their own, that serve on without their parent. */
  private static final String POSTGRESQL = "postgresql";

  private Signals() {}

  static void send(String signal, String target, ProcessHandle process) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    all(target, process).forEach(one -> command.add(Long.toString(one.pid())));
    run(command);
  }

  /**
   * Lets no file grow and none be written to: {@code RLIMIT_FSIZE} of 0, which needs neither root
   * nor a small disk. A write fails with {@code EFBIG} where a full disk says {@code ENOSPC};
   * PostgreSQL and JVMs take either as a failed write. Redis dies of the signal that comes with it.
   */
  static void forbidWriting(String target, ProcessHandle process) {
    limit(target, process, "0");
  }

  static void allowWriting(String target, ProcessHandle process) {
    limit(target, process, "unlimited");
  }

  private static void limit(String target, ProcessHandle process, String bytes) {
    all(target, process)
        .forEach(
            one ->
                run(
                    List.of(
                        "prlimit", "--pid", Long.toString(one.pid()), "--fsize=" + bytes + ":")));
  }

  /** Whether files can be limited here. */
  static boolean canForbidWriting() {
    return Files.exists(Path.of("/usr/bin/prlimit"));
  }

  private static List<ProcessHandle> all(String target, ProcessHandle process) {
    Stream<ProcessHandle> children =
        target.startsWith(POSTGRESQL) ? process.descendants() : Stream.empty();
    return Stream.concat(Stream.of(process), children).toList();
  }

  private static void run(List<String> command) {
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(command.get(0) + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
