package dev.vitral.shell.passthrough;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Ends an answer that says nothing for too long. */
final class Silence {

  private final Vertx vertx;
  private final long allowed;
  private final Runnable tooLong;
  private long lastHeard = System.nanoTime();
  private long timer;

  Silence(Vertx vertx, Duration allowed, Runnable tooLong) {
    this.vertx = vertx;
    this.allowed = allowed.toNanos();
    this.tooLong = tooLong;
    this.timer = vertx.setTimer(Math.max(1, allowed.toMillis()), this::look);
  }

  void broken() {
    lastHeard = System.nanoTime();
  }

  void end() {
    vertx.cancelTimer(timer);
  }

  private void look(long id) {
    long left = allowed - (System.nanoTime() - lastHeard);
    if (left <= 0) {
      tooLong.run();
      return;
    }
    timer = vertx.setTimer(left / 1_000_000 + 1, this::look);
  }
}
