package dev.vitral.systemtests.endpoints;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Client;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.SamplePages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions to the songs, and the machinery behind them. */
@ExtendWith(PortalExtension.class)
class SongEndpointsTest {

  private final Accounts accounts;
  private final Client anyone;

  SongEndpointsTest(RunningPortal portal) {
    accounts = new Accounts(portal);
    anyone = accounts.nobody();
    new SamplePages(accounts).await();
  }

  @Test
  void a_question_is_answered_with_the_line_that_matched_and_why() {
    Answer answer = anyone.post("/ask", "{\"question\":\"una canción sobre el mar\"}").is(200);
    JsonNode best = answer.json().path("songs").path(0);
    assertThat(best.path("score").asDouble()).as(answer.toString()).isPositive();
    assertThat(best.path("name").asText()).isNotEmpty();
    assertThat(best.path("line").asText()).as(answer.toString()).isNotEmpty();
    assertThat(best.path("matched").asText()).as(answer.toString()).isNotEmpty();
    anyone.get("/songs?q=rain").is(200);
    anyone.post("/ask", "{\"question\":").is(400);
    anyone.post("/ask", "{\"question\":\"%s\"}".formatted("x".repeat(70_000))).is(413);
    Answer page = new Answer(anyoneReads("/songs?q=rain"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
  }

  @Test
  void a_text_becomes_a_vector_for_operators() {
    Client operator = accounts.as(Accounts.OPERATOR);
    JsonNode one = operator.post("/encode", "{\"text\":\"lluvia\"}").is(200).json();
    assertThat(one.path("embedding")).hasSize(one.path("dimensions").asInt());
    assertThat(one.path("model").asText()).isNotEmpty();
    JsonNode two = operator.post("/encode", "{\"texts\":[\"lluvia\",\"rain\"]}").is(200).json();
    assertThat(two.path("embeddings")).hasSize(2);
    operator.post("/encode", "{}").is(400);
    operator.post("/encode", "{\"text\":\"%s\"}".formatted("x".repeat(70_000))).is(413);
    anyone.post("/encode", "{\"text\":\"lluvia\"}").is(401);
  }

  @Test
  void the_status_is_for_everybody_and_a_crawl_for_operators() {
    eventually(
        () ->
            assertThat(anyone.get("/status").is(200).json().at("/model/id").asText()).isNotEmpty());
    Answer crawl = accounts.as(Accounts.OPERATOR).post("/api/songs/crawls", "").is(202);
    accounts.as(Accounts.OPERATOR).get(crawl.location()).is(200);
    accounts.as(Accounts.MEMBER).post("/api/songs/crawls", "").is(403);
    anyone.post("/api/songs/crawls", "").is(401);
  }

  private java.net.http.HttpResponse<String> anyoneReads(String page) {
    return anyone.get(page, "Accept", "text/html").response();
  }
}
