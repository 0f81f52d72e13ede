package dev.vitral.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessEndTest {

  private final ProcessEnd end = new ProcessEnd();

  @Test
  void a_pause_without_an_end_passes() {
    assertThat(end.comesWithin(Duration.ofMillis(1))).isFalse();
  }

  @Test
  void who_pauses_is_woken_by_the_end() throws Exception {
    CompletableFuture<Boolean> told =
        CompletableFuture.supplyAsync(() -> end.comesWithin(Duration.ofHours(1)));
    end.begin(new ShutdownEvent());
    assertThat(told.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void nobody_pauses_after_the_end() {
    end.begin(new ShutdownEvent());
    assertThat(end.comesWithin(Duration.ofHours(1))).isTrue();
  }

  @Test
  void an_interrupted_thread_is_told_to_end_and_stays_interrupted() {
    Thread.currentThread().interrupt();
    assertThat(end.comesWithin(Duration.ofHours(1))).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }
}
