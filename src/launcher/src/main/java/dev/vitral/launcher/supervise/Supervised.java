package dev.vitral.launcher.supervise;

import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The life of one process. It is started, becomes ready, and when it dies it is started again after
 * a {@link Backoff} — unless it was killed on purpose, in which case it is held down until somebody
 * asks for a restart. A death before it was ever ready is also told to whoever asked for the start.
 *
 * <p>Everything happens on the supervisor's one thread, so that no state needs a lock.
 */
public final class Supervised {

  private static final Duration POLL = Duration.ofMillis(100);

  /** A first run writes its class archive while it ends, which is slow on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final String name;
  private final Supplier<Launch> launches;
  private final Readiness readiness;
  private final Watch watch;
  private final PidFile pidFile;
  private final ScheduledExecutorService thread;

  private volatile State state = State.DOWN;
  private volatile @Nullable Process process;
  private @Nullable Launch launch;
  private boolean held;
  private Instant since = Instant.EPOCH;
  private CompletableFuture<Void> ready = new CompletableFuture<>();

  /**
   * What is done about deaths.
   *
   * @param restart start again what died
   * @param startTime how long a start may take
   * @param polite how to ask it to end in good order
   */
  public record Watch(
      boolean restart, Backoff backoff, Duration startTime, Consumer<Process> polite) {

    /** Asks by SIGTERM. */
    public Watch(boolean restart, Backoff backoff, Duration startTime) {
      this(restart, backoff, startTime, Process::destroy);
    }
  }

  public Supervised(
      String name,
      Supplier<Launch> launches,
      Readiness readiness,
      Watch watch,
      PidFile pidFile,
      ScheduledExecutorService thread) {
    this.name = name;
    this.launches = launches;
    this.readiness = readiness;
    this.watch = watch;
    this.pidFile = pidFile;
    this.thread = thread;
  }

  public State state() {
    return state;
  }

  public Optional<Long> pid() {
    return Optional.ofNullable(process).filter(Process::isAlive).map(Process::pid);
  }

  /** Starts it; the future ends when it is ready, or with the {@link Trouble} that it met. */
  public CompletableFuture<Void> start() {
    return onThread(() -> begin(true));
  }

  /** Ends it at once and holds it down until {@link #restart}. */
  public CompletableFuture<Void> kill() {
    return onThread(
        () -> {
          held = true;
          return end(Process::destroyForcibly);
        });
  }

  /** Ends it in good order if it runs, then starts it, held down or not. */
  public CompletableFuture<Void> restart() {
    return stop().thenCompose(stopped -> start());
  }

  /** Ends it in good order; it stays down. */
  public CompletableFuture<Void> stop() {
    return onThread(
        () -> {
          held = true;
          return end(watch.polite);
        });
  }

  private CompletableFuture<Void> onThread(Supplier<CompletableFuture<Void>> step) {
    return CompletableFuture.supplyAsync(step, thread).thenCompose(done -> done);
  }

  private CompletableFuture<Void> begin(boolean asked) {
    if (state != State.DOWN || (held && !asked)) {
      return ready;
    }
    held = false;
    if (asked) {
      ready = new CompletableFuture<>();
    }
    Launch next = launches.get();
    try {
      Process started = next.start();
      launch = next;
      process = started;
      state = State.STARTING;
      since = Instant.now();
      pidFile.write(started.toHandle());
      started.onExit().thenAcceptAsync(this::ended, thread);
      poll(started);
    } catch (IOException e) {
      fail("%s cannot be started: %s".formatted(name, e.getMessage()));
      startAgainLater();
    }
    return ready;
  }

  private void poll(Process asked) {
    CompletableFuture.supplyAsync(readiness::ready)
        .thenAcceptAsync(
            isReady -> {
              if (asked != process || state != State.STARTING) {
                return;
              }
              if (isReady) {
                state = State.READY;
                ready.complete(null);
              } else if (Instant.now().isAfter(since.plus(watch.startTime)) && !ready.isDone()) {
                fail(
                    "%s runs but is not ready after %d s; its last lines: %s"
                        .formatted(name, watch.startTime.toSeconds(), lastWords()));
              } else {
                thread.schedule(() -> poll(asked), POLL.toMillis(), TimeUnit.MILLISECONDS);
              }
            },
            thread);
  }

  private void ended(Process dead) {
    if (dead != process) {
      return;
    }
    process = null;
    boolean wasReady = ready.isDone();
    state = State.DOWN;
    pidFile.delete();
    if (launch != null) {
      launch.whenEnded().accept(dead.exitValue());
    }
    if (held) {
      fail(name + " was stopped before it was ready");
      return;
    }
    if (!wasReady) {
      fail(
          "%s died while starting (exit status %d); its last lines: %s"
              .formatted(name, dead.exitValue(), lastWords()));
    }
    startAgainLater();
  }

  private void startAgainLater() {
    if (watch.restart) {
      Duration wait = watch.backoff.after(Duration.between(since, Instant.now()));
      thread.schedule(() -> begin(false), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private CompletableFuture<Void> end(Consumer<Process> signal) {
    Process running = process;
    if (running == null || !running.isAlive()) {
      return CompletableFuture.completedFuture(null);
    }
    signal.accept(running);
    thread.schedule(() -> running.destroyForcibly(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    return running.onExit().thenRunAsync(() -> ended(running), thread);
  }

  private void fail(String sentence) {
    ready.completeExceptionally(new Trouble(sentence));
  }

  private String lastWords() {
    return launch == null ? "" : LastLines.of(launch.log(), 5);
  }
}
