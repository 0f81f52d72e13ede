package dev.vitral.launcher.livecoding;

import dev.vitral.launcher.Foreground;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.supervise.Orphans;
import dev.vitral.launcher.supervise.PidFile;
import dev.vitral.launcher.supervise.ProcessTree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Dev mode of one fragment: Maven in this terminal and the process that it starts. They end with
 * the launcher's own process, whatever ends that; should it be killed, pid files name them to the
 * next call.
 */
public final class DevMode {

  private static final String MARK = ".dev"; // no fragment's name has a dot

  private static final Duration LOOK = Duration.ofMillis(500);

  /** Quarkus says good-bye to its visitors, which nobody waits for here. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Home home;
  private final String fragment;
  private final ScheduledExecutorService watch =
      Executors.newScheduledThreadPool(2, DevMode::daemon);
  private volatile @Nullable ProcessTree tree;
  private List<ProcessHandle> written = List.of();

  public DevMode(Home home, String fragment) {
    this.home = home;
    this.fragment = fragment;
  }

  /**
   * Stops what a killed {@code dev} of this fragment has left, which has the fragment's port.
   *
   * @return whether there was any
   * @throws Trouble if one goes on in a terminal
   */
  public boolean stopLeftover() {
    launcher()
        .alive()
        .ifPresent(
            other -> {
              throw new Trouble(
                  "%s is in dev mode already (process %d): q there ends that."
                      .formatted(fragment, other.pid()));
            });
    return !orphans().stop(PATIENCE).isEmpty();
  }

  /**
   * Runs it and waits for its end.
   *
   * @param maven what runs it
   * @param address where the fragment listens
   * @return its exit status
   */
  public int run(ProcessBuilder maven, URI address) {
    try {
      Files.createDirectories(home.pidFiles());
    } catch (IOException e) {
      throw new Trouble("%s cannot be written (%s).".formatted(home.pidFiles(), e), e);
    }
    launcher().write(ProcessHandle.current());
    Process started = Foreground.start(maven);
    ProcessTree processes = new ProcessTree(started.toHandle());
    tree = processes;
    repeat(() -> write(processes));
    Path folder = home.root().resolve("fragments").resolve(fragment);
    Pulse pulse = new Pulse(folder, address, InstantSource.system());
    repeat(pulse::beat);
    return Foreground.await(started);
  }

  private void repeat(Runnable step) {
    watch.scheduleWithFixedDelay(step, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends all of it; nothing is left that has the fragment's port. */
  public void end() {
    watch.shutdownNow();
    ProcessTree processes = tree;
    if (processes != null && !processes.end(PATIENCE)) {
      System.err.printf("Dev mode of %s does not end: %s%n", fragment, processes.look());
      return;
    }
    orphans().stop(PATIENCE);
    launcher().delete();
  }

  /** What Maven has started outlives it, if it is Maven that is killed. */
  private synchronized void write(ProcessTree processes) {
    List<ProcessHandle> alive = processes.look();
    if (!alive.equals(written)) {
      for (int each = 0; each < alive.size(); each++) {
        PidFile.of(home.pidFiles(), "%s%s-%d".formatted(fragment, MARK, each))
            .write(alive.get(each));
      }
      written = alive;
    }
  }

  private Orphans orphans() {
    return new Orphans(home.pidFiles(), name -> name.startsWith(fragment + MARK));
  }

  private PidFile launcher() {
    return PidFile.of(home.run(), fragment + MARK);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "dev-mode");
    thread.setDaemon(true);
    return thread;
  }
}
