package dev.vitral.shell.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoadTest {

  private final Load load = new Load(Duration.ofMillis(100));

  @Test
  void a_queue_that_stands_raises_the_level_by_one_in_each_interval_up_to_the_highest() {
    for (int level = 1; level <= Load.HIGHEST; level++) {
      assertThat(after(101)).isEqualTo(level);
    }
    assertThat(after(5_000)).isEqualTo(Load.HIGHEST);
  }

  @Test
  void a_queue_that_is_worked_off_lowers_it_step_by_step() {
    after(200);
    after(200);

    assertThat(after(49)).isEqualTo(1);
    assertThat(after(0)).isZero();
    assertThat(after(0)).isZero();
  }

  @Test
  void between_the_target_and_half_of_it_nothing_changes() {
    after(200);

    assertThat(after(100)).isEqualTo(1);
    assertThat(after(50)).isEqualTo(1);
  }

  @Test
  void a_loop_that_stands_still_is_late_by_all_that_time() throws Exception {
    ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
    CountDownLatch stands = new CountDownLatch(1);
    AtomicLong clock = new AtomicLong(Duration.ofHours(1).toNanos());
    LoopDelay delay = new LoopDelay(loop, clock::get);
    try {
      loop.execute(() -> await(stands));
      delay.start();
      clock.addAndGet(Duration.ofMillis(1_025).toNanos());

      assertThat(delay.take()).isEqualTo(Duration.ofSeconds(1));
    } finally {
      stands.countDown();
      loop.shutdownNow();
    }
  }

  private int after(long millis) {
    return load.after(Duration.ofMillis(millis));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
