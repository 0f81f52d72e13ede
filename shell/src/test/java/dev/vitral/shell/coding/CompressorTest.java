package dev.vitral.shell.coding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompressorTest {

  private static final Buffer PAGE = Buffer.buffer("<p>Una línea.</p>".repeat(100));

  private final Vertx vertx = Vertx.vertx();
  private final Compressor compressor = new Compressor(vertx, Set.of(Coding.GZIP));
  private final CountDownLatch released = new CountDownLatch(1);

  @AfterEach
  void close() {
    released.countDown();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void pages_that_wait_to_be_compressed_do_not_pile_up() throws InterruptedException {
    CountDownLatch firstIsDone = new CountDownLatch(1);
    assertThat(compress(this::awaitRelease)).isTrue();
    assertThat(compress(firstIsDone::countDown)).isTrue(); // one after the other
    long accepted =
        Stream.generate(() -> compress(() -> {})).limit(10_000).filter(taken -> taken).count();
    assertThat(accepted).isBetween(1L, 98L);

    released.countDown();
    assertThat(firstIsDone.await(1, TimeUnit.MINUTES)).isTrue();
    CountDownLatch made = new CountDownLatch(1);
    assertThat(compress(made::countDown)).isTrue();
    assertThat(made.await(1, TimeUnit.MINUTES)).isTrue();
  }

  private boolean compress(Runnable whenMade) {
    return compressor.compress(Coding.GZIP, PAGE, coded -> whenMade.run());
  }

  private void awaitRelease() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
