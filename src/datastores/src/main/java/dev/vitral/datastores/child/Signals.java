package dev.vitral.datastores.child;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Signals that Java has no word for. */
final class Signals {
  private Signals() {}

  /** Asks the processes to end with the signal; kills those still there after the time. */
  static void end(Collection<ProcessHandle> processes, String signal, long graceSeconds) {
    for (ProcessHandle process : processes) {
      send(process.pid(), signal);
    }
    if (!ended(processes, graceSeconds)) {
      processes.forEach(ProcessHandle::destroyForcibly);
      ended(processes, graceSeconds);
    }
  }

  static void send(long pid, String signal) {
    try {
      new ProcessBuilder(List.of("sh", "-c", "kill -" + signal + " " + pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean ended(Collection<ProcessHandle> processes, long seconds) {
    try {
      CompletableFuture.allOf(
              processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
          .get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
