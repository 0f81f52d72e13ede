package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many pages that miss the same fragment at once. */
class FragmentCrowdTest {

  private static final int VISITORS = 12;

  private static final String PAGE =
      "<esi:include src='/part' onerror='continue'/><esi:vars>.</esi:vars>";
  private static final String IMPATIENT =
      "<esi:include src='/part' maxwait='50' onerror='continue'/><esi:vars>.</esi:vars>";

  /** Nothing but an answer ends a wait. */
  private static final String[] PATIENT = {"--esi-limits", "fragmentTimeoutMs=600000"};

  private final ExecutorService visitors = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    visitors.shutdownNow();
  }

  @Test
  void what_may_be_shared_is_asked_for_once() throws Exception {
    try (HoldingOrigin origin = origin("max-age=600");
        EdgeScene scene = EdgeScene.inFrontOf(origin.url(), PATIENT)) {
      List<CompletableFuture<String>> answers = crowd(origin, scene);
      origin.release();
      assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo("body."));
      assertThat(origin.asked()).isEqualTo(1);
    }
  }

  @Test
  void what_may_not_be_shared_is_asked_for_by_each() throws Exception {
    try (HoldingOrigin origin = origin("private, max-age=600");
        EdgeScene scene = EdgeScene.inFrontOf(origin.url(), PATIENT)) {
      List<CompletableFuture<String>> answers = crowd(origin, scene);
      origin.release();
      assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo("body."));
      assertThat(origin.asked()).isEqualTo(VISITORS);
    }
  }

  @Test
  void what_could_not_be_shared_is_not_waited_for_the_next_time() throws Exception {
    try (HoldingOrigin origin = origin("no-store").holding(2);
        EdgeScene scene = EdgeScene.inFrontOf(origin.url(), PATIENT)) {
      read(scene, "/page");
      CompletableFuture<String> slow = visit(scene, "/page");
      origin.awaitFirst();
      assertThat(read(scene, "/page")).isEqualTo("body.");
      assertThat(slow).isNotDone();
    }
  }

  @Test
  void who_shows_credentials_waits_for_nobody() throws Exception {
    try (HoldingOrigin origin = origin("public, max-age=600");
        EdgeScene scene = EdgeScene.inFrontOf(origin.url(), PATIENT)) {
      CompletableFuture<String> slow = visit(scene, "/page");
      origin.awaitFirst();
      assertThat(read(scene, "/page", "Authorization: Basic YTpi")).isEqualTo("body.");
      assertThat(slow).isNotDone();
    }
  }

  @Test
  void nobody_waits_longer_than_the_include_may_take() throws Exception {
    try (HoldingOrigin origin = origin("max-age=600").markup("/impatient", IMPATIENT);
        EdgeScene scene = EdgeScene.inFrontOf(origin.url(), PATIENT)) {
      CompletableFuture<String> slow = visit(scene, "/page");
      origin.awaitFirst();
      assertThat(read(scene, "/impatient")).isEqualTo(".");
      assertThat(slow).isNotDone();
      origin.release();
      assertThat(slow.join()).isEqualTo("body.");
      assertThat(origin.asked()).isEqualTo(1);
    }
  }

  @Test
  void when_the_first_one_fails_the_others_ask_for_themselves() throws Exception {
    try (HoldingOrigin origin = origin("max-age=600").failingHeld(500);
        EdgeScene scene = EdgeScene.inFrontOf(origin.url(), PATIENT)) {
      List<CompletableFuture<String>> answers = crowd(origin, scene);
      origin.release();
      assertThat(answers.stream().map(CompletableFuture::join))
          .containsOnly("body.", ".")
          .containsOnlyOnce(".");
    }
  }

  @Test
  void another_takes_over_when_the_first_visitor_goes() throws Exception {
    try (HoldingOrigin origin = origin("max-age=600");
        EdgeScene scene = EdgeScene.inFrontOf(origin.url(), PATIENT)) {
      List<CompletableFuture<String>> answers;
      try (Socket first = scene.connect()) {
        ask(first);
        origin.awaitFirst();
        answers = crowd(origin, scene);
      }
      assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo("body."));
      assertThat(origin.asked()).isEqualTo(2);
    }
  }

  @Test
  void nobody_waits_for_a_page_that_is_in_no_hurry() throws Exception {
    String large = "x".repeat(1 << 20);
    String stuck = "<esi:include src='/never'/><esi:include src='/part'/>";
    try (HoldingOrigin origin = origin("max-age=600").markup("/stuck", stuck).body(large);
        EdgeScene scene = EdgeScene.inFrontOf(origin.url(), PATIENT)) {
      visit(scene, "/stuck");
      origin.awaitFirst();
      List<CompletableFuture<String>> answers = crowd(origin, scene);
      origin.release();
      assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(large + "."));
    }
  }

  private static HoldingOrigin origin(String cacheControl) throws IOException {
    return new HoldingOrigin(cacheControl).markup("/page", PAGE);
  }

  private static void ask(Socket visitor) throws IOException {
    visitor
        .getOutputStream()
        .write(
            "GET /page HTTP/1.1\r\nHost: www.example.test\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
  }

  /** All of them have their markup, and one has reached the origin for the fragment. */
  private List<CompletableFuture<String>> crowd(HoldingOrigin origin, EdgeScene scene)
      throws InterruptedException {
    origin.expectPages(VISITORS);
    List<CompletableFuture<String>> answers =
        IntStream.range(0, VISITORS).mapToObj(i -> visit(scene, "/page")).toList();
    origin.awaitPages();
    origin.awaitFirst();
    return answers;
  }

  private CompletableFuture<String> visit(EdgeScene scene, String target) {
    return CompletableFuture.supplyAsync(() -> read(scene, target), visitors);
  }

  private static String read(EdgeScene scene, String target, String... headers) {
    try {
      return EdgeScene.body(scene.get(target, headers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
