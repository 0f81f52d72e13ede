package dev.vitral.datastores.child;

import dev.vitral.datastores.home.OwnFiles;
import dev.vitral.datastores.store.Condition;
import dev.vitral.datastores.store.StoreFailure;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program that is started again, with backoff, whenever it dies by itself. {@link #kill} holds it
 * down until {@link #restart}.
 */
public final class KeptAlive {
  private static final Logger LOG = LoggerFactory.getLogger(KeptAlive.class);

  /** Generous: after a kill PostgreSQL replays its log and Redis its append-only file first. */
  private static final long START_SECONDS = 60;

  private static final long ASK_AGAIN_MILLIS = 40;
  private static final long STOP_SECONDS = 10;
  private static final long FIRST_BACKOFF_MILLIS = 200;
  private static final long LONGEST_BACKOFF_MILLIS = 10_000;
  private static final int LAST_WORDS = 2_000;

  private final Program program;
  private final Condition condition;
  private volatile @Nullable Process process;
  private volatile boolean wanted;
  private volatile boolean retired;

  public KeptAlive(Program program, Condition condition) {
    this.program = program;
    this.condition = condition;
  }

  /** Its process, while there is one. */
  public Optional<Long> pid() {
    return Optional.ofNullable(process).filter(Process::isAlive).map(Process::pid);
  }

  /** Starts the program and returns when it answers. */
  public synchronized void start() throws StoreFailure {
    if (retired) {
      throw toldToStop();
    }
    wanted = true;
    try {
      Process started = launch();
      awaitAnswer(started);
      watch(started);
    } catch (IOException e) {
      throw StoreFailure.of(program.name(), e, program.log().toString());
    }
  }

  /** Ends it cleanly for good: who is about to start it will not. */
  public void retire() {
    retired = true;
    stop();
  }

  /** Ends it cleanly. */
  public void stop() {
    wanted = false;
    Process running = process;
    if (running != null) {
      Signals.end(List.of(running.toHandle()), program.stopSignal(), STOP_SECONDS);
    }
    program.pidFile().toFile().delete();
    condition.down("stopped");
  }

  /** Ends it at once, without a chance to tidy up, and leaves it so. */
  public void kill() {
    wanted = false;
    Process running = process;
    if (running != null) {
      running.destroyForcibly().onExit().join();
    }
    condition.down("killed");
  }

  /** Ends it if it runs and starts it. */
  public void restart() throws StoreFailure {
    stop();
    condition.starting("starting");
    start();
    condition.ready();
  }

  private Process launch() throws IOException {
    Orphans.stop(program.name(), program.directory(), program.pidFile(), program.stopSignal());
    program.mend();
    File log = program.log().toFile();
    Process started =
        new ProcessBuilder(program.command())
            .directory(program.directory().toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    process = started;
    OwnFiles.write(program.pidFile(), Long.toString(started.pid()));
    return started;
  }

  private void awaitAnswer(Process started) throws StoreFailure {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!program.answers()) {
      if (!wanted) {
        started.destroyForcibly();
        throw toldToStop();
      }
      if (!started.isAlive()) {
        throw StoreFailure.ofProgram(program.name(), lastWords(), program.log().toString());
      }
      if (System.nanoTime() > end) {
        started.destroyForcibly();
        throw new StoreFailure(
            program.name(),
            "it did not answer within " + START_SECONDS + " s",
            "see " + program.log());
      }
      pause(ASK_AGAIN_MILLIS);
    }
  }

  private StoreFailure toldToStop() {
    return new StoreFailure(program.name(), "it was told to stop while starting", "start it again");
  }

  private void watch(Process started) {
    started.onExit().thenAcceptAsync(this::revive, work -> daemon(work, program.name()));
  }

  private void revive(Process dead) {
    if (!isMine(dead)) {
      return;
    }
    condition.down("died (exit " + dead.exitValue() + ")");
    Process last = dead;
    for (long backoff = FIRST_BACKOFF_MILLIS; ; backoff = longer(backoff)) {
      LOG.warn("{}: died, starting again in {} ms", program.name(), backoff);
      pause(backoff);
      try {
        startAgain(last);
        return;
      } catch (StoreFailure e) {
        condition.down("does not come up again");
        LOG.warn("{}", e.getMessage());
        last = Objects.requireNonNullElse(process, last);
      }
    }
  }

  /** Somebody else may have stopped or restarted it meanwhile; then there is nothing to do. */
  private synchronized void startAgain(Process last) throws StoreFailure {
    if (isMine(last)) {
      condition.starting("starting again");
      start();
      condition.ready();
    }
  }

  private boolean isMine(Process dead) {
    return wanted && dead.equals(process);
  }

  private static long longer(long backoff) {
    return Math.min(backoff * 2, LONGEST_BACKOFF_MILLIS);
  }

  private String lastWords() {
    try (RandomAccessFile log = new RandomAccessFile(program.log().toFile(), "r")) {
      log.seek(Math.max(0, log.length() - LAST_WORDS));
      byte[] tail = new byte[(int) Math.min(LAST_WORDS, log.length())];
      log.readFully(tail);
      List<String> lines =
          new String(tail, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
      return String.join(" ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    } catch (IOException e) {
      return "";
    }
  }

  private static void daemon(Runnable work, String name) {
    Thread thread = new Thread(work, "revive-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
