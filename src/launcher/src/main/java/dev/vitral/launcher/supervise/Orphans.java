package dev.vitral.launcher.supervise;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Processes of an earlier {@code up} whose supervisor was killed: still there, watched by nobody.
 *
 * @param wanted which of them, by name
 */
public record Orphans(Path directory, Predicate<String> wanted) {

  /** All of them. */
  public Orphans(Path directory) {
    this(directory, name -> true);
  }

  /** Stops them and everything they started; returns their names. */
  public List<String> stop(Duration patience) {
    List<String> stopped = new ArrayList<>();
    for (PidFile pidFile : PidFile.in(directory)) {
      if (!wanted.test(pidFile.name())) {
        continue;
      }
      pidFile
          .alive()
          .ifPresent(
              process -> {
                end(process, patience);
                stopped.add(pidFile.name());
              });
      pidFile.delete();
    }
    return stopped;
  }

  /** Asks a process to end, and makes it end when it does not; its descendants too. */
  public static void end(ProcessHandle process, Duration patience) {
    ProcessTree tree = new ProcessTree(process);
    process.destroy();
    if (!ended(process, patience)) {
      process.destroyForcibly();
    }
    tree.force();
  }

  private static boolean ended(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      return !process.isAlive();
    }
  }
}
