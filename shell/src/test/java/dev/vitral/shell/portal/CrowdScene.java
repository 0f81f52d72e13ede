package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** A shell that several visitors ask at the same time for what voting has. */
abstract class CrowdScene extends ShellScene {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Inject MeterRegistry meters;
  private final ExecutorService people = Executors.newCachedThreadPool();

  @AfterEach
  void go() {
    people.shutdownNow();
  }

  /** As many visits of one page, begun and not waited for. */
  List<CompletableFuture<HttpResponse<String>>> visits(int count, String page) {
    return Stream.generate(() -> CompletableFuture.supplyAsync(() -> visit(page), people))
        .limit(count)
        .toList();
  }

  private HttpResponse<String> visit(String page) {
    try {
      return visitor.visit(page);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** How often something of voting's was looked for in the cache and was not there. */
  double missing() {
    return meters.counter("vitral.cache", "fragment", "voting", "result", "missing").count();
  }

  void awaitMissing(double count) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (missing() < count) {
      assertThat(System.nanoTime()).as("too few have asked").isLessThan(giveUp);
      Thread.onSpinWait();
    }
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
