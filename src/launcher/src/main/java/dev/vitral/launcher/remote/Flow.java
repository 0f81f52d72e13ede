package dev.vitral.launcher.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The body of an answer on its way, bounded in size and time. */
final class Flow implements AutoCloseable {

  private static final int PIECE = 16 << 10;

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "remote-clock");
            thread.setDaemon(true);
            return thread;
          });

  private final InputStream from;
  private final long most;
  private final Future<?> end;
  private volatile boolean isLate;

  Flow(InputStream from, long most, Duration patience) {
    this.from = from;
    this.most = most;
    this.end = CLOCK.schedule(this::cut, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void cut() {
    isLate = true;
    closeSource();
  }

  /**
   * Passes on what comes, as it comes.
   *
   * @throws IOException if it is too much, takes too long or breaks off
   */
  void into(OutputStream to) throws IOException {
    byte[] piece = new byte[PIECE];
    long sum = 0;
    for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
      sum += read;
      if (sum > most) {
        throw new IOException("the answer is larger than %d bytes".formatted(most));
      }
      to.write(piece, 0, read);
      to.flush();
    }
    if (isLate) {
      throw new IOException("the answer does not end in time");
    }
  }

  @Override
  public void close() {
    end.cancel(false);
    closeSource();
  }

  private void closeSource() {
    try {
      from.close();
    } catch (IOException gone) {
      // there is nothing left to close
    }
  }
}
