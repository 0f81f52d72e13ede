package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.VOTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PurgeApiTest extends ShellScene {

  private static final String PATH = "/_vitral/api/purge";
  private static final String BOARD = "/fragments/voting/leaderboard";

  @Inject MeterRegistry meters;

  private final String operator = "Bearer live-operator-" + UUID.randomUUID();
  private final String member = "Bearer live-ana-" + UUID.randomUUID();

  @AfterEach
  void the_old_fallback_is_back() throws Exception {
    TestPortal.furnish();
    order(operator, "{\"keys\":[\"votes\",\"board\"]}");
    VOTING.on(BOARD, Origin.html(500, "oops"));
    visitor.visitUntil("/", home -> home.body().contains("last board"));
  }

  @Test
  void what_an_operator_purges_is_gone_when_the_answer_is_there() throws Exception {
    VOTING.on(BOARD, Origin.html(500, "oops")).on(BOARD + "/fallback", Origin.html(500, "oops"));

    HttpResponse<String> answer = order(operator, "{\"keys\":[\"votes\"],\"fragment\":\"voting\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonObject said = new JsonObject(answer.body());
    assertThat(said.getInteger("purged")).isPositive();
    assertThat(said.getBoolean("published")).as("there is no Kafka here").isFalse();
    assertThat(meters.counter("vitral.purged", "by", "key", "depth", "hard").count()).isPositive();
    assertThat(visitor.visit("/").body()).doesNotContain("last board");
  }

  @Test
  void what_is_purged_softly_is_shown_once_more_where_that_is_allowed() throws Exception {
    board("kept board", "max-age=600, stale-while-revalidate=600");
    visitor.visitUntil("/", home -> home.body().contains("kept board"));
    board("newer board", "max-age=600");

    order(operator, "{\"keys\":[\"board\"],\"soft\":true}");

    assertThat(visitor.visit("/").body()).contains("kept board");
    visitor.visitUntil("/", home -> home.body().contains("newer board"));
    board("newest board", "max-age=600, stale-if-error=600");
    order(operator, "{\"urls\":[\"" + BOARD + "\"],\"soft\":true}");
    assertThat(visitor.visit("/").body()).as("not allowed").contains("newest board");
    VOTING.on(BOARD, Origin.html(500, "oops"));
    order(operator, "{\"all\":true,\"fragment\":\"voting\",\"soft\":true}");
    assertThat(visitor.visit("/").body()).as("nothing better").contains("newest board");
    order(operator, "{\"all\":true,\"fragment\":\"voting\"}");
    assertThat(visitor.visit("/").body()).as("gone").doesNotContain("newest board");
  }

  @Test
  void a_site_beside_the_fragments_is_purged_by_url_and_by_key() throws Exception {
    String[] kept = {"Cache-Control", "max-age=600", "Surrogate-Key", "stock"};
    TestPortal.SHOP.on("/shop/stock", Origin.html(200, "one", kept));
    assertThat(visitor.visit("/shop/stock").body()).isEqualTo("one");
    TestPortal.SHOP.on("/shop/stock", Origin.html(200, "two", kept));
    assertThat(visitor.visit("/shop/stock").body()).isEqualTo("one");

    order(operator, "{\"urls\":[\"/shop/stock\"]}");
    assertThat(visitor.visit("/shop/stock").body()).isEqualTo("two");

    TestPortal.SHOP.on("/shop/stock", Origin.html(200, "three", kept));
    order(operator, "{\"keys\":[\"stock\"],\"fragment\":\"voting\"}");
    assertThat(visitor.visit("/shop/stock").body()).isEqualTo("two");
    order(operator, "{\"keys\":[\"stock\"]}");
    assertThat(visitor.visit("/shop/stock").body()).isEqualTo("three");
  }

  @Test
  void nobody_else_may_purge() throws Exception {
    VOTING.on(BOARD, Origin.html(500, "oops"));
    String votes = "{\"keys\":[\"votes\"]}";

    HttpResponse<String> anonymous =
        visitor.send("POST", PATH, votes, "Content-Type", "application/json");
    assertThat(anonymous.statusCode()).isEqualTo(401);
    assertThat(anonymous.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(order("Bearer dead", votes).statusCode()).isEqualTo(401);
    assertThat(order(member, votes).statusCode()).isEqualTo(403);
    assertThat(visitor.visit(PATH, "Authorization", operator).statusCode()).isEqualTo(405);

    assertThat(visitor.visit("/").body()).contains("last board");
  }

  @Test
  void an_order_that_is_not_understood_is_refused_with_problem_details() throws Exception {
    assertThat(order(operator, "keys=votes").statusCode()).isEqualTo(400);
    assertThat(order(operator, " ".repeat(65 << 10)).statusCode()).isEqualTo(413);
    assertThat(
            visitor
                .send("POST", PATH, "a", "Authorization", operator, "Content-Type", "text/plain")
                .statusCode())
        .isEqualTo(415);
    HttpResponse<String> unknown = order(operator, "{\"all\":true,\"fragment\":\"nobody\"}");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(new JsonObject(unknown.body()).getJsonObject("errors").getString("fragment"))
        .contains("voting");
  }

  private static void board(String words, String cacheControl) {
    VOTING.on(
        BOARD,
        Origin.html(
            200,
            "<section data-fragment=\"voting/leaderboard\">" + words + "</section>",
            "Cache-Control",
            cacheControl,
            "Surrogate-Key",
            "board"));
  }

  private HttpResponse<String> order(String authorization, String order) throws Exception {
    return visitor.send(
        "POST", PATH, order, "Authorization", authorization, "Content-Type", "application/json");
  }
}
