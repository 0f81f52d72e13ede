package dev.vitral.songs.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

  private static final int CALLERS = 8;

  @Test
  void what_many_ask_at_once_is_searched_once() throws Exception {
    SingleFlight<String> flights = new SingleFlight<>();
    AtomicInteger searches = new AtomicInteger();
    CountDownLatch waiting = new CountDownLatch(CALLERS);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      Callable<String> ask =
          () -> {
            waiting.countDown();
            return flights.fly(
                "q",
                () -> {
                  await(waiting);
                  return "answer " + searches.incrementAndGet();
                });
          };
      List<Future<String>> answers =
          callers.invokeAll(IntStream.range(0, CALLERS).mapToObj(i -> ask).toList());
      assertThat(answers).extracting(Future::get).contains("answer 1");
      assertThat(searches.get()).isLessThan(CALLERS);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void a_failure_is_everybodys_and_the_next_one_tries_again() {
    SingleFlight<String> flights = new SingleFlight<>();
    assertThatThrownBy(
            () ->
                flights.fly(
                    "q",
                    () -> {
                      throw new IllegalStateException("away");
                    }))
        .hasMessage("away");
    assertThat(flights.fly("q", () -> "back")).isEqualTo("back");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
