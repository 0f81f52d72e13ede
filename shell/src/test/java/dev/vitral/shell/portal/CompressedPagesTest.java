package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.HEADER;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ready pages in fewer bytes. */
@QuarkusTest
class CompressedPagesTest extends ShellScene {

  private static final String LASTING = "public, max-age=600";
  private static final String[] GZIP = {"Accept-Encoding", "gzip"};

  /** Other words in every test, so that nothing is left of an earlier one. */
  private final String words = (UUID.randomUUID() + " ").repeat(60);

  @BeforeEach
  void everything_lasts() {
    part(HEADER, "header/bar", "bar", LASTING);
    part(HEADER, "header/badge", "log in", LASTING);
    part(VOTING, "voting/leaderboard", words, LASTING);
    part(VOTING, "voting/slow", "slow", LASTING);
  }

  @Test
  void a_page_that_is_wanted_so_comes_compressed() throws Exception {
    HttpResponse<String> plain = visitor.visitUntil("/", CompressedPagesTest::isReady);
    assertThat(plain.headers().firstValue("Vary").orElse("")).contains("accept-encoding");
    assertThat(isCompressed(plain)).isFalse();

    visitor.visitUntil("/", CompressedPagesTest::isCompressed, GZIP);
    HttpResponse<InputStream> compressed = visitor.watch("/", GZIP);

    assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(compressed, "Vary")).isEqualTo(header(plain, "Vary"));
    assertThat(header(compressed, "ETag")).isNotEqualTo(header(plain, "ETag"));
    assertThat(length(compressed)).isLessThan(length(plain) / 2);
    assertThat(decoded(compressed)).isEqualTo(plain.body()).contains(words);
    assertThat(isCompressed(visitor.visit("/"))).isFalse();
  }

  @Test
  void who_has_the_compressed_one_is_told_so() throws Exception {
    HttpResponse<String> compressed =
        visitor.visitUntil("/", CompressedPagesTest::isCompressed, GZIP);
    String tag = header(compressed, "ETag");

    HttpResponse<String> ready = visitor.visit("/", "If-None-Match", tag);
    forgetTheBoard();
    visitor.visit("/"); // has the board asked for
    HttpResponse<String> composed = visitor.visit("/", "If-None-Match", tag);

    assertThat(isReady(ready)).isTrue();
    assertThat(isReady(composed)).isFalse();
    for (HttpResponse<String> answer : new HttpResponse[] {ready, composed}) {
      assertThat(answer.statusCode()).isEqualTo(304);
      assertThat(header(answer, "ETag")).isEqualTo(tag);
    }
  }

  @Test
  void the_same_page_composed_anew_need_not_be_compressed_anew() throws Exception {
    visitor.visitUntil("/", CompressedPagesTest::isCompressed, GZIP);
    forgetTheBoard();
    visitor.visit("/"); // has the board asked for

    HttpResponse<InputStream> composed = visitor.watch("/", GZIP);

    assertThat(isReady(composed)).isFalse();
    assertThat(header(composed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(decoded(composed)).contains(words);
  }

  @Test
  void what_is_composed_for_somebody_is_not_compressed() throws Exception {
    visitor.visitUntil("/", CompressedPagesTest::isCompressed, GZIP);
    part(HEADER, "header/badge", "me", "private, no-store");
    String session = "__Host-session=live-ana-" + UUID.randomUUID();

    HttpResponse<String> own = visitor.visit("/", "Accept-Encoding", "gzip", "Cookie", session);

    assertThat(isCompressed(own)).isFalse();
    assertThat(own.body()).contains(words, "me</p>");
  }

  private void forgetTheBoard() {
    cache.purge(
        Purge.uris(Optional.of("voting"), Set.of("/fragments/voting/leaderboard"), Depth.HARD));
  }

  private static boolean isReady(HttpResponse<?> page) {
    return header(page, "Server-Timing").endsWith("desc=ready");
  }

  private static boolean isCompressed(HttpResponse<?> page) {
    return page.headers().firstValue("Content-Encoding").isPresent();
  }

  private static String header(HttpResponse<?> page, String name) {
    return page.headers().firstValue(name).orElse("");
  }

  private static long length(HttpResponse<?> page) {
    return page.headers().firstValueAsLong("Content-Length").orElseThrow();
  }

  private static String decoded(HttpResponse<InputStream> page) throws IOException {
    try (InputStream in = new GZIPInputStream(page.body())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
