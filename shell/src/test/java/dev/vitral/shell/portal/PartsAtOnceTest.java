package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.VOTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Parts that several visitors want at the same time. */
@QuarkusTest
class PartsAtOnceTest extends CrowdScene {

  /** It has as long as its page. */
  private static final String SLOW = "/fragments/voting/slow";

  private static final String LASTING = "public, max-age=60";

  /** At an origin where nobody has asked before, and nothing is known to be for one alone. */
  @Test
  void equal_questions_at_the_same_time_are_one_request() throws Exception {
    CountDownLatch allHaveAsked = new CountDownLatch(1);
    VOTING.on(
        SLOW,
        exchange -> {
          await(allHaveAsked);
          Origin.html(200, markup("one"), "Cache-Control", LASTING).to(exchange);
        });
    visitor = new Visitor(URI.create(portal.toString().replace("127.0.0.1", "localhost")));
    double before = missing();

    List<CompletableFuture<HttpResponse<String>>> pages = visits(5, "/");
    awaitMissing(before + 10);
    allHaveAsked.countDown();

    for (CompletableFuture<HttpResponse<String>> page : pages) {
      assertThat(page.get().body()).contains("one");
    }
    assertThat(VOTING.timesAsked(SLOW)).isOne();
  }

  @Test
  void what_is_for_one_alone_is_asked_for_by_each() throws Exception {
    CountDownLatch allHaveAsked = new CountDownLatch(1);
    VOTING.on(
        SLOW,
        exchange -> {
          await(allHaveAsked);
          Origin.html(200, markup("one"), "Cache-Control", "no-store").to(exchange);
        });
    double before = missing();

    List<CompletableFuture<HttpResponse<String>>> pages = visits(5, "/");
    awaitMissing(before + 10);
    allHaveAsked.countDown();

    for (CompletableFuture<HttpResponse<String>> page : pages) {
      assertThat(page.get().body()).contains("one");
    }
    assertThat(VOTING.timesAsked(SLOW)).isEqualTo(5);
  }

  @Test
  void what_was_on_its_way_when_it_was_purged_is_not_kept() throws Exception {
    CountDownLatch purged = new CountDownLatch(1);
    VOTING
        .on(
            SLOW,
            exchange -> {
              await(purged);
              Origin.html(200, markup("one"), "Cache-Control", LASTING, "Surrogate-Key", "votes")
                  .to(exchange);
            })
        .on("/voting/votes", Origin.text(202, "text/plain", "ok", "Vitral-Purge", "votes"));

    CompletableFuture<HttpResponse<String>> page = visits(1, "/").get(0);
    VOTING.nextTo(SLOW);
    visitor.send("POST", "/voting/votes", "x=1");
    purged.countDown();
    page.get();
    VOTING.on(SLOW, Origin.html(200, markup("two"), "Cache-Control", LASTING));

    assertThat(visitor.visit("/").body()).contains("two");
  }

  private static String markup(String words) {
    return "<section data-fragment=\"voting/slow\">" + words + "</section>";
  }
}
