package dev.vitral.kit.events;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The end of this process: whoever pauses is woken by it. */
@ApplicationScoped
public class ProcessEnd {

  private final CountDownLatch begun = new CountDownLatch(1);

  /**
   * Pauses the calling thread, a worker's.
   *
   * @return whether the process, or at least this thread, is to end: before the pause or during it
   */
  public boolean comesWithin(Duration pause) {
    try {
      return begun.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  void begin(@Observes ShutdownEvent event) {
    begun.countDown();
  }
}
