package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many visitors who want the same at once. */
class CrowdTest {

  private static final int VISITORS = 12;

  private static final Duration LESS_THAN_THE_ORIGIN_MAY_TAKE = Duration.ofSeconds(20);

  private final ExecutorService visitors = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    visitors.shutdownNow();
  }

  @Test
  void what_may_be_shared_is_asked_for_once() throws Exception {
    try (HoldingOrigin origin = new HoldingOrigin("max-age=600");
        EdgeScene scene = EdgeScene.inFrontOf(origin.url())) {
      List<CompletableFuture<String>> answers = crowd(scene);
      origin.awaitFirst();
      origin.release();
      assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).endsWith("body"));
      assertThat(origin.asked()).isEqualTo(1);
    }
  }

  @Test
  void what_may_not_be_shared_is_asked_for_by_each() throws Exception {
    try (HoldingOrigin origin = new HoldingOrigin("private");
        EdgeScene scene = EdgeScene.inFrontOf(origin.url())) {
      List<CompletableFuture<String>> answers = crowd(scene);
      origin.awaitFirst();
      origin.release();
      assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).endsWith("body"));
      assertThat(origin.asked()).isEqualTo(VISITORS);
    }
  }

  @Test
  void another_takes_over_when_the_first_one_goes() throws Exception {
    try (HoldingOrigin origin = new HoldingOrigin("max-age=600");
        EdgeScene scene = EdgeScene.inFrontOf(origin.url())) {
      try (Socket first = scene.connect()) {
        first
            .getOutputStream()
            .write(
                "GET /page HTTP/1.1\r\nHost: www.example.test\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        origin.awaitFirst();
      }
      List<CompletableFuture<String>> answers = crowd(scene);
      assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).endsWith("body"));
      assertThat(origin.asked()).isEqualTo(2);
    }
  }

  @Test
  void nobody_waits_for_who_sends_a_body() throws Exception {
    try (HoldingOrigin origin = new HoldingOrigin("max-age=600");
        EdgeScene scene = EdgeScene.inFrontOf(origin.url());
        Socket first = scene.connect()) {
      first
          .getOutputStream()
          .write(
              "GET /page HTTP/1.1\r\nHost: www.example.test\r\nContent-Length: 1\r\n\r\nx"
                  .getBytes(StandardCharsets.US_ASCII));
      origin.awaitFirst();
      assertThat(crowd(scene))
          .allSatisfy(
              answer ->
                  assertThat(answer)
                      .succeedsWithin(LESS_THAN_THE_ORIGIN_MAY_TAKE)
                      .isEqualTo("body"));
      assertThat(origin.asked()).isEqualTo(2);
    }
  }

  @Test
  void nobody_waits_for_a_page_that_waits_for_its_parts() throws Exception {
    String text = "x".repeat(1 << 20);
    String stuck =
        "<esi:choose><esi:when test=\"$(HTTP_X)=='1'\"><esi:include src='/never'/>"
            + "</esi:when></esi:choose>";
    try (HoldingOrigin origin = new HoldingOrigin("max-age=600").heldMarkup(stuck + text);
        EdgeScene scene =
            EdgeScene.inFrontOf(origin.url(), "--esi-limits", "fragmentTimeoutMs=600000")) {
      CompletableFuture<String> first =
          CompletableFuture.supplyAsync(() -> read(scene, "X: 1"), visitors);
      origin.awaitFirst();
      List<CompletableFuture<String>> answers = crowd(scene);
      origin.release();
      assertThat(answers)
          .allSatisfy(
              answer ->
                  assertThat(answer).succeedsWithin(LESS_THAN_THE_ORIGIN_MAY_TAKE).isEqualTo(text));
      assertThat(first).isNotDone();
    }
  }

  private List<CompletableFuture<String>> crowd(EdgeScene scene) {
    return IntStream.range(0, VISITORS)
        .mapToObj(i -> CompletableFuture.supplyAsync(() -> read(scene), visitors))
        .toList();
  }

  private static String read(EdgeScene scene, String... headers) {
    try {
      return EdgeScene.body(scene.get("/page", headers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
