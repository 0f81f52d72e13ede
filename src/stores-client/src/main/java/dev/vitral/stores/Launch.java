package dev.vitral.stores;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts a stores' process and follows it until every store is ready. */
final class Launch {
  private static final String MAIN = "dev.vitral.datastores.StoresMain";

  /** The first compiler alone: it halves the processor time of a start, 14 s to 7.6 s. */
  private static final List<String> JVM =
      List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8");

  private static final long START_SECONDS = 180;
  private static final long STOP_SECONDS = 30;
  private static final long LOOK_AGAIN_MILLIS = 100;

  private final Path home;
  private final Process process;

  private Launch(Path home, Process process) {
    this.home = home;
    this.process = process;
  }

  /**
   * @param arguments of the stores' main class, beside the home
   */
  static Launch of(Repository repository, Path home, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid"); // a Ctrl-C is for the client, the process gets its own word
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(List.of("-cp", repository.classpath(), MAIN, "--home", home.toString()));
    command.addAll(arguments);
    try {
      File log = Files.createDirectories(home.resolve("logs")).resolve("stores.log").toFile();
      Files.deleteIfExists(home.resolve("run/stores.properties"));
      Files.deleteIfExists(home.resolve("run/failure.txt"));
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
      builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL_OPTIONS"));
      return new Launch(home, builder.start());
    } catch (IOException e) {
      throw new StoresException.NotStarted("the stores' process cannot be started", e);
    }
  }

  /** Waits for its first word. */
  RunFile announced() {
    long end = deadline();
    Optional<RunFile> run = RunFile.in(home);
    while (run.isEmpty()) {
      checkLife(end);
      run = RunFile.in(home);
    }
    return run.get();
  }

  private void checkLife(long end) {
    if (!process.isAlive()) {
      throw new StoresException.NotStarted(lastWord(home), null);
    }
    pause(home, end);
  }

  /** Waits until every store of a process is ready, started here or by another client. */
  static void awaitReady(RunFile run, Progress progress) {
    long end = deadline();
    Control control = new Control(run);
    Map<String, String> told = new HashMap<>();
    for (boolean ready = false; !ready; ) {
      ready = true;
      for (StoreStatus store : statusOrLastWord(run, control)) {
        if (!store.step().equals(told.put(store.name(), store.step()))) {
          progress.step(store.name(), store.step());
        }
        ready &= store.isReady();
      }
      if (!ready) {
        pause(run.home(), end);
      }
    }
  }

  private static List<StoreStatus> statusOrLastWord(RunFile run, Control control) {
    try {
      return control.status();
    } catch (StoresException.Unreachable e) {
      awaitEnd(run);
      throw new StoresException.NotStarted(lastWord(run.home()), e);
    }
  }

  /** It stops what did come up before it ends; its last word is there already. */
  private static void awaitEnd(RunFile run) {
    ProcessHandle.of(run.pid())
        .ifPresent(
            process ->
                process.onExit().completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS).join());
  }

  private static String lastWord(Path home) {
    try {
      return Files.readString(home.resolve("run/failure.txt"));
    } catch (IOException none) {
      return "stores: the process ended without a word; see " + home.resolve("logs/stores.log");
    }
  }

  private static long deadline() {
    return System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
  }

  private static void pause(Path home, long end) {
    if (System.nanoTime() > end) {
      throw new StoresException.NotStarted(
          "the stores were not ready within " + START_SECONDS + " s; see " + home.resolve("logs"),
          null);
    }
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoresException.NotStarted("interrupted while the stores were starting", e);
    }
  }
}
