package dev.vitral.datastores.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes of a program that outlived their parent. On Linux they are all processes that work in
 * the program's data directory, the back ends of a killed PostgreSQL among them; elsewhere the one
 * named by the pid file, if it still runs the same program.
 */
public final class Orphans {
  private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
  private static final Path PROC = Path.of("/proc");
  private static final long GRACE_SECONDS = 10;

  private Orphans() {}

  /**
   * Stops them and returns when none is left.
   *
   * @param name the store, which the program is named after
   * @param directory where the program works, free of symbolic links
   */
  public static void stop(String name, Path directory, Path pidFile, String signal) {
    List<ProcessHandle> orphans =
        Files.isDirectory(PROC) ? workingIn(directory) : named(name, pidFile);
    if (!orphans.isEmpty()) {
      LOG.info("{}: stopping {} orphaned processes", name, orphans.size());
      Signals.end(orphans, signal, GRACE_SECONDS);
    }
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      LOG.warn("{}: {}", name, e.toString());
    }
  }

  private static List<ProcessHandle> workingIn(Path directory) {
    List<ProcessHandle> found = new ArrayList<>();
    long self = ProcessHandle.current().pid();
    ProcessHandle.allProcesses()
        .filter(process -> process.pid() != self && worksIn(process.pid(), directory))
        .forEach(found::add);
    return found;
  }

  private static boolean worksIn(long pid, Path directory) {
    try {
      return Files.readSymbolicLink(PROC.resolve(pid + "/cwd")).equals(directory);
    } catch (IOException goneOrAnothers) {
      return false;
    }
  }

  private static List<ProcessHandle> named(String name, Path pidFile) {
    return pidIn(pidFile)
        .flatMap(ProcessHandle::of)
        .filter(process -> isProgram(process.info().command().orElse(""), name))
        .map(List::of)
        .orElse(List.of());
  }

  /** {@code …/bin/postgres} belongs to {@code postgresql}, {@code …/redis-server-6.2…} to redis. */
  private static boolean isProgram(String command, String name) {
    String file = command.substring(command.lastIndexOf('/') + 1);
    return !file.isEmpty() && (name.startsWith(file) || file.startsWith(name));
  }

  private static Optional<Long> pidIn(Path pidFile) {
    try {
      return Optional.of(Long.valueOf(Files.readString(pidFile).strip()));
    } catch (IOException | NumberFormatException noneOrHalf) {
      return Optional.empty();
    }
  }
}
