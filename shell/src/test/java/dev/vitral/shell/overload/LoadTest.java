package dev.vitral.shell.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoadTest {

  private final Load load = load();

  @Test
  void a_queue_that_stands_raises_the_level_by_one_in_each_interval_up_to_the_highest() {
    for (int level = 1; level <= Load.HIGHEST; level++) {
      assertThat(after(101)).isEqualTo(level);
    }
    assertThat(after(5_000)).isEqualTo(Load.HIGHEST);
  }

  @Test
  void the_later_work_is_the_faster_the_level_rises() {
    assertThat(after(199)).isEqualTo(1);
    assertThat(after(200)).isEqualTo(3);
    assertThat(load().after(Duration.ofMillis(799))).isEqualTo(3);
    assertThat(load().after(Duration.ofMillis(800))).isEqualTo(4);
  }

  @Test
  void a_queue_that_is_worked_off_lowers_it_step_by_step() {
    after(101);
    after(101);

    assertThat(after(49)).isEqualTo(1);
    assertThat(after(0)).isZero();
    assertThat(after(0)).isZero();
  }

  @Test
  void between_the_target_and_half_of_it_nothing_changes() {
    after(101);

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

  @Test
  void a_line_is_as_late_as_who_waited_least() {
    AtomicLong clock = new AtomicLong();
    LineDelay line = new LineDelay(() -> false, clock::get);
    line.passed(Duration.ofMillis(300));
    line.passed(Duration.ofMillis(200));

    assertThat(line.take()).isEqualTo(Duration.ofMillis(200));
    assertThat(line.take()).isZero();
  }

  @Test
  void a_line_in_which_nobodys_turn_comes_is_late_by_all_that_time() {
    AtomicLong clock = new AtomicLong(Duration.ofHours(1).toNanos());
    AtomicBoolean someoneWaits = new AtomicBoolean();
    LineDelay line = new LineDelay(someoneWaits::get, clock::get);
    clock.addAndGet(Duration.ofSeconds(20).toNanos());
    assertThat(line.take()).isZero();
    someoneWaits.set(true);
    clock.addAndGet(Duration.ofSeconds(2).toNanos());

    assertThat(line.take()).isEqualTo(Duration.ofSeconds(2));
  }

  private static Load load() {
    return new Load(Duration.ofMillis(100), Load.HIGHEST);
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
