package dev.vitral.songs.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class EmbedderTest {

  @Test
  void near_meanings_have_near_vectors() throws Exception {
    try (LocalEmbedder embedder = loaded()) {
      float[] question = vector(embedder, Embedder.Purpose.QUERY, "songs about the sea");
      float[] sea = vector(embedder, Embedder.Purpose.PASSAGE, "Waves break on the harbour wall");
      float[] rent = vector(embedder, Embedder.Purpose.PASSAGE, "The landlord wants his rent");
      assertThat(question).hasSize(embedder.model().dimensions());
      assertThat(cosine(question, question)).isBetween(0.999, 1.001);
      assertThat(cosine(question, sea)).isGreaterThan(cosine(question, rent));
    }
  }

  @Test
  void a_text_that_is_too_long_says_so() throws Exception {
    try (LocalEmbedder embedder = loaded()) {
      List<Embedding> embeddings =
          embedder.embed(Embedder.Purpose.PASSAGE, List.of("short", "word ".repeat(600)));
      assertThat(embeddings).extracting(Embedding::truncated).containsExactly(false, true);
    }
  }

  @Test
  void a_model_in_use_is_not_closed_before_it_has_answered() throws Exception {
    LocalEmbedder embedder = loaded();
    List<String> many = Collections.nCopies(1_000, "a song about the sea ".repeat(20));
    Future<?> asked =
        CompletableFuture.runAsync(() -> embedder.embed(Embedder.Purpose.PASSAGE, many));
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(embedder::isBusy);
    embedder.close();
    assertThatThrownBy(asked::get).hasCauseInstanceOf(EmbeddingException.class);
  }

  @Test
  void a_question_does_not_wait_long_for_its_turn() throws Exception {
    try (LocalEmbedder embedder = loaded()) {
      List<String> long_ = List.of("a song about the sea ".repeat(60));
      AtomicBoolean refused = new AtomicBoolean();
      Runnable batch =
          () -> {
            while (!refused.get()) {
              embedder.embed(Embedder.Purpose.PASSAGE, long_);
            }
          };
      CompletableFuture<Void> batches = CompletableFuture.runAsync(batch);
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .pollInSameThread()
          .untilAsserted(
              () ->
                  assertThatThrownBy(() -> vector(embedder, Embedder.Purpose.QUERY, "sea"))
                      .isInstanceOf(EmbeddingException.class));
      refused.set(true);
      assertThat(batches).succeedsWithin(Duration.ofMinutes(1));
    }
  }

  @Test
  void an_embedder_elsewhere_that_hangs_is_given_up_in_time() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/encode");
      EmbeddingConfig config = config(Duration.ofMillis(200), Optional.of(url));
      HttpEmbedder embedder = new HttpEmbedder(url, config, new ObjectMapper());
      long begun = System.nanoTime();
      assertThatThrownBy(() -> embedder.embed(Embedder.Purpose.QUERY, List.of("sea")))
          .isInstanceOf(EmbeddingException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }
  }

  private static LocalEmbedder loaded() {
    LocalEmbedder embedder = new LocalEmbedder(config(Duration.ofSeconds(20), Optional.empty()));
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(embedder::isReady);
    return embedder;
  }

  private static float[] vector(Embedder embedder, Embedder.Purpose purpose, String text) {
    return embedder.embed(purpose, List.of(text)).get(0).vector();
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static EmbeddingConfig config(Duration timeout, Optional<URI> url) {
    return new EmbeddingConfig() {
      @Override
      public Optional<URI> url() {
        return url;
      }

      @Override
      public Optional<String> token() {
        return Optional.empty();
      }

      @Override
      public int concurrency() {
        return 1;
      }

      @Override
      public int threads() {
        return 1;
      }

      @Override
      public Duration timeout() {
        return timeout;
      }

      @Override
      public Duration questionTimeout() {
        return Duration.ofMillis(1);
      }
    };
  }
}
