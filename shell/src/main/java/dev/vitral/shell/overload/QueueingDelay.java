package dev.vitral.shell.overload;

import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks how long ready work waits for the event loops, on a thread of its own that does not wait
 * with it. At least half of the loops have to be late: one that a single visitor keeps busy is no
 * reason to send everybody away.
 */
@ApplicationScoped
class QueueingDelay {

  private final Vertx vertx;
  private final Overload overload;
  private final OverloadConfig config;
  private final List<LoopDelay> loops = new ArrayList<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(QueueingDelay::thread);

  QueueingDelay(Vertx vertx, Overload overload, OverloadConfig config) {
    this.vertx = vertx;
    this.overload = overload;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    if (!config.enabled()) {
      return;
    }
    for (EventExecutor loop : ((VertxInternal) vertx).getEventLoopGroup()) {
      LoopDelay delay = new LoopDelay(loop, System::nanoTime);
      loops.add(delay);
      delay.start();
    }
    long interval = config.interval().toNanos();
    clock.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.NANOSECONDS);
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
  }

  private void look() {
    List<Duration> delays = loops.stream().map(LoopDelay::take).sorted().toList();
    overload.after(delays.get((delays.size() - 1) / 2));
    overload.afterLines();
  }

  private static Thread thread(Runnable looking) {
    Thread thread = new Thread(looking, "vitral-overload");
    thread.setDaemon(true);
    return thread;
  }
}
