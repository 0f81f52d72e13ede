package dev.vitral.kit.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.jackson.runtime.JacksonRecorder;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.shutdown.ShutdownConfig;
import io.quarkus.runtime.shutdown.ShutdownListener;
import io.quarkus.runtime.shutdown.ShutdownRecorder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SilentListenersTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofSeconds(20);

  private final ShutdownRecorder recorder = new ShutdownRecorder(new RuntimeValue<>(new Waits()));

  @AfterEach
  void nobody_is_waited_for() {
    recorder.setListeners(List.of(), /* delayEnabled= */ false);
  }

  @Test
  void a_process_does_not_wait_for_who_never_says_that_he_is_done() {
    recorder.setListeners(
        List.of(new JacksonRecorder().clearCachesOnShutdown()), /* delayEnabled= */ false);

    new SilentListeners().speakFor(new ShutdownDelayInitiatedEvent());

    assertThat(CompletableFuture.runAsync(ShutdownRecorder::runShutdown)).succeedsWithin(SOON);
  }

  @Test
  void it_waits_for_everybody_else() throws Exception {
    CompletableFuture<ShutdownListener.ShutdownNotification> told = new CompletableFuture<>();
    recorder.setListeners(List.of(new Worker(told)), /* delayEnabled= */ false);
    new SilentListeners().speakFor(new ShutdownDelayInitiatedEvent());

    CompletableFuture<Void> end = CompletableFuture.runAsync(ShutdownRecorder::runShutdown);
    assertThat(told).succeedsWithin(SOON);
    assertThat(end).isNotDone();
    told.join().done();

    assertThat(end).succeedsWithin(SOON);
  }

  private record Worker(CompletableFuture<ShutdownNotification> told) implements ShutdownListener {

    @Override
    public void shutdown(ShutdownNotification notification) {
      told.complete(notification);
    }
  }

  private static final class Waits implements ShutdownConfig {

    @Override
    public Optional<Duration> timeout() {
      return Optional.of(TIMEOUT);
    }

    @Override
    public Optional<Duration> delay() {
      return Optional.empty();
    }
  }
}
