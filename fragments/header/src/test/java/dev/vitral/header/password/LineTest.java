package dev.vitral.header.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineTest {

  private static final int PLACES = 2;

  private final Line line = new Line(1, PLACES);
  private final CountDownLatch open = new CountDownLatch(1);
  private final List<String> served = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  void who_tried_least_comes_first() throws ExecutionException, InterruptedException {
    occupy();
    Work<String> guesser = joined("guesser", 9);
    Work<String> owner = joined("owner", 1);
    open.countDown();
    guesser.get();
    owner.get();
    assertThat(served).containsExactly("owner", "guesser");
  }

  @Test
  void who_guesses_waits_only_where_nobody_else_does() throws InterruptedException {
    occupy();
    joined("owner", 1);
    assertThatExceptionOfType(RejectedExecutionException.class)
        .isThrownBy(() -> joined("guesser", 4));
    assertThat(joined("stranger", 1).isCancelled()).isFalse();
  }

  @Test
  void who_tried_most_makes_room() throws ExecutionException, InterruptedException {
    occupy();
    Work<String> guesser = joined("guesser", 9);
    Work<String> stranger = joined("stranger", 1);
    Work<String> owner = joined("owner", 0);
    open.countDown();
    owner.get();
    stranger.get();
    assertThat(guesser.isCancelled()).isTrue();
    assertThat(served).containsExactly("owner", "stranger");
  }

  @Test
  void who_finds_the_line_full_is_refused() throws InterruptedException {
    occupy();
    joined("first", 1);
    joined("second", 1);
    assertThatExceptionOfType(RejectedExecutionException.class)
        .isThrownBy(() -> joined("third", 1));
  }

  @Test
  void who_leaves_makes_room() throws InterruptedException {
    occupy();
    Work<String> first = joined("first", 1);
    joined("second", 1);
    line.leave(first);
    assertThat(joined("third", 1).isCancelled()).isFalse();
  }

  @Test
  void a_thread_rests_after_a_wrong_password_for_as_long_as_it_worked() {
    Argon2id argon2id = new Argon2id(19_456, 2);
    String nobodys = argon2id.hashOfNothing();
    long begin = System.nanoTime();
    long worked = cpuTime();
    for (int i = 0; i < 5; i++) {
      new Work<>(() -> Argon2id.matches("no es", nobodys), 1).run();
    }
    Duration passed = Duration.ofNanos(System.nanoTime() - begin);
    assertThat(Duration.ofNanos(cpuTime() - worked))
        .isLessThan(passed.multipliedBy(3).dividedBy(4));
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The only thread is at work until the line is open. */
  private void occupy() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    line.join(
        new Work<>(
            () -> {
              begun.countDown();
              open.await();
              return "";
            },
            0));
    begun.await();
  }

  private Work<String> joined(String name, int tries) {
    Work<String> work =
        new Work<>(
            () -> {
              served.add(name);
              return name;
            },
            tries);
    line.join(work);
    return work;
  }
}
