package dev.vitral.songs.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ElasticTest {

  /** More than there are connections to one address. */
  private static final int CALLS = 40;

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration OTHERWISE = Duration.ofSeconds(20);

  @Test
  void who_gets_no_answer_or_no_connection_is_told_to_come_later() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLS);
    try (ServerSocket silent = new ServerSocket(0, CALLS, InetAddress.getLoopbackAddress())) {
      Elastic elastic =
          new Elastic(at(silent.getLocalPort(), SOON), new ObjectMapper(), Optional::empty);
      Callable<Throwable> call = () -> catchThrowable(() -> elastic.find("/songs/_doc/1"));
      for (Future<Throwable> failure :
          callers.invokeAll(Stream.generate(() -> call).limit(CALLS).toList())) {
        assertThat(failure.get())
            .isInstanceOfSatisfying(
                IndexException.class, e -> assertThat(e.isTransient()).isTrue());
      }
      elastic.close();
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void who_has_little_time_left_waits_no_longer() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, CALLS, InetAddress.getLoopbackAddress())) {
      for (Duration left : List.of(Duration.ZERO, Duration.ofMillis(100))) {
        Elastic elastic =
            new Elastic(
                at(silent.getLocalPort(), OTHERWISE), new ObjectMapper(), () -> Optional.of(left));
        long begun = System.nanoTime();

        Throwable failure = catchThrowable(() -> elastic.find("/songs/_doc/1"));

        assertThat(failure)
            .isInstanceOfSatisfying(IndexException.class, e -> assertThat(e.isLate()).isTrue());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(OTHERWISE);
        elastic.close();
      }
    }
  }

  private static ElasticConfig at(int port, Duration timeout) {
    return new ElasticConfig() {
      @Override
      public String url() {
        return "http://127.0.0.1:" + port;
      }

      @Override
      public Duration connect() {
        return Duration.ofMillis(100);
      }

      @Override
      public Duration timeout() {
        return timeout;
      }
    };
  }
}
