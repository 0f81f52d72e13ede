package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.overload.Overload;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of two places none is free, and somebody is in line. The shell looks at it when it is told. */
@QuarkusTest
@TestProfile(BulkheadTest.Narrow.class)
class WaitedForTest extends FiveScene {

  private static final StubFragment SONGS = FiveFragments.named("songs");

  @Inject MeterRegistry meters;
  @Inject Overload overload;
  private final ExecutorService people = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void go() {
    end.countDown();
    people.shutdownNow();
  }

  @Test
  void a_fragment_that_is_waited_for_gives_up_its_own_includes_alone() throws Exception {
    SONGS
        .origin()
        .on(
            "/status",
            exchange -> {
              CrowdScene.await(end);
              Origin.text(200, "application/json", "{}").to(exchange);
            });
    nothingIsKept();
    IntStream.range(0, 3).forEach(any -> people.execute(this::askForStatus));

    visitor.visitUntil(
        "/",
        home -> {
          overload.afterLines();
          return shed("songs/searchbox") > 0;
        });
    String home = visitor.visit("/").body();

    assertThat(home).contains(StubFragment.endOfFallback("songs/searchbox"));
    assertThat(home).contains(StubFragment.endOf("reviews/latest"));
    assertThat(shed("reviews/latest")).isZero();
    end.countDown();
    visitor.visitUntil(
        "/",
        again -> {
          overload.afterLines();
          return again.body().contains(StubFragment.endOf("songs/searchbox"));
        });
  }

  private double shed(String include) {
    return meters.find("vitral.overload.shed").tag("include", include).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private void askForStatus() {
    try {
      visitor.send("GET", "/status", "");
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
