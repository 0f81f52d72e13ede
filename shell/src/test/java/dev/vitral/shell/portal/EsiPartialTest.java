package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.SONGS;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EsiPartialTest extends ShellScene {

  private static final String SAYS_ESI = "content=\"ESI/1.0\"";
  private static final String NESTED =
      "<p>before</p>\n<esi:include src=\"/en/fragments/songs/answers?q=a%20b\" onerror=\"continue\"/>\n<p>after</p>\n";

  @Test
  void a_partial_that_asks_for_it_gets_its_includes() throws Exception {
    VOTING.on(
        "/fragments/voting/tally",
        Origin.html(201, NESTED, "Surrogate-Control", SAYS_ESI, "HX-Trigger", "voting:cast"));

    HttpResponse<String> partial = visitor.send("POST", "/en/fragments/voting/tally", "x=1");

    assertThat(partial.statusCode()).isEqualTo(201);
    assertThat(partial.body())
        .isEqualTo("<p>before</p>\n<ol data-fragment=\"songs/answers\">songs</ol>\n<p>after</p>\n");
    assertThat(partial.headers().firstValue("HX-Trigger")).contains("voting:cast");
    assertThat(partial.headers().firstValue("Cache-Control")).contains("private, no-store");
    assertThat(partial.headers().map()).doesNotContainKeys("surrogate-control", "etag");
    Origin.Seen seen = SONGS.nextTo("/fragments/songs/answers");
    assertThat(seen.target()).isEqualTo("/fragments/songs/answers?q=a%20b");
    assertThat(seen.headers()).containsEntry("vitral-locale", "en");
  }

  @Test
  void a_partial_that_does_not_ask_for_it_is_not_touched() throws Exception {
    VOTING.on("/fragments/voting/tally", Origin.html(200, NESTED));
    VOTING.on(
        "/voting/api", Origin.text(200, "application/json", NESTED, "Surrogate-Control", SAYS_ESI));

    assertThat(visitor.visit("/fragments/voting/tally").body()).isEqualTo(NESTED);
    assertThat(visitor.visit("/voting/api").body()).isEqualTo(NESTED);
  }

  @Test
  void the_beginning_of_a_partial_does_not_wait_for_its_includes() throws Exception {
    CountDownLatch beginningWasRead = new CountDownLatch(1);
    VOTING.on(
        "/voting/part",
        Origin.html(
            200,
            NESTED.replace("fragments/songs/answers", "fragments/songs/unlisted"),
            "Surrogate-Control",
            SAYS_ESI));
    SONGS.on(
        "/fragments/songs/unlisted",
        exchange -> {
          await(beginningWasRead);
          Origin.html(200, "<ol>at last</ol>").to(exchange);
        });

    InputStream stream = visitor.watch("/voting/part").body();
    try (BufferedReader part =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      assertThat(part.readLine()).isEqualTo("<p>before</p>");
      beginningWasRead.countDown();
      assertThat(part.readLine()).isEqualTo("<ol>at last</ol>");
    }
  }

  @Test
  void a_late_include_of_a_partial_takes_its_rung() throws Exception {
    SONGS.on("/fragments/songs/answers", exchange -> await(new CountDownLatch(1)));
    VOTING.on("/voting/part", Origin.html(200, NESTED, "Surrogate-Control", SAYS_ESI));

    assertThat(visitor.visit("/voting/part").body())
        .contains("data-fragment-fallback=\"songs/answers\" data-rung=\"placeholder\"", "after");
  }

  @Test
  void a_partial_that_breaks_off_is_seen_to_be_broken() {
    VOTING.on(
        "/voting/part",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.getResponseHeaders().set("Surrogate-Control", SAYS_ESI);
          exchange.sendResponseHeaders(200, 1_000_000);
          exchange.getResponseBody().write("<p>start</p>".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          throw new IOException("broken on purpose");
        });

    assertThatThrownBy(() -> visitor.visit("/voting/part")).isInstanceOf(IOException.class);
  }

  @Test
  void the_styles_of_nested_includes_are_in_the_head() throws Exception {
    VOTING.on("/voting", Origin.page(200, "Vota", NESTED, "Surrogate-Control", SAYS_ESI));

    String page = visitor.visit("/voting").body();

    assertThat(page)
        .containsSubsequence(
            "href=\"/fragments/songs/assets/songs-0123456789.css\"",
            "<main",
            "data-fragment=\"songs/answers\"");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
