package dev.vitral.systemtests.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Client;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Shared;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Prompts, likes, follows and feeds. */
@ExtendWith(PortalExtension.class)
class PromptEndpointsTest {

  private static final String PROMPT = "{\"prompt\":\"%s\",\"tags\":[\"prueba\"]}";
  private static final String UNKNOWN = "/api/prompts/" + new UUID(7 << 12, 1L << 63);

  /** More prompts than a person has in two minutes. */
  private static final int TWO_MINUTES = 70;

  private final Accounts accounts;
  private final Client anyone;

  PromptEndpointsTest(RunningPortal portal) {
    accounts = new Accounts(portal);
    anyone = accounts.nobody();
  }

  @Test
  void a_prompt_is_published_by_a_member_and_read_by_anybody() {
    Client author = accounts.as(Accounts.MEMBER);
    Answer created =
        author.post("/api/prompts", PROMPT.formatted("Un bolero para un faro")).is(201);
    assertThat(created.location()).startsWith("/api/prompts/");
    assertThat(anyone.get(created.location()).is(200).body()).contains("Un bolero para un faro");
    anyone.post("/api/prompts", PROMPT.formatted("Sin nombre")).is(401);
    author.post("/api/prompts", PROMPT.formatted(" ")).is(422);
    author.post("/api/prompts", PROMPT.formatted("x".repeat(501))).is(422);
  }

  @Test
  @ResourceLock(Shared.LATEST_PROMPTS)
  void a_prompt_is_changed_and_deleted_by_its_author_at_the_revision_that_was_read() {
    Client author = accounts.as(Accounts.MEMBER);
    Client other = accounts.register(Accounts.newHandle());
    Answer created = author.post("/api/prompts", PROMPT.formatted("Se corrige")).is(201);
    String prompt = created.location();
    String better = PROMPT.formatted("Corregido");
    other.put(prompt, better, "If-Match", created.header("ETag")).is(403);
    author.put(prompt, better, "If-Match", "\"nobodys\"").is(412);
    Answer put = author.put(prompt, better, "If-Match", created.header("ETag"));
    assertThat(put.status()).as(put.toString()).isIn(200, 204);
    other.delete(prompt, "If-Match", "*").is(403);
    anyone.delete(prompt).is(401);
    author.delete(prompt, "If-Match", created.header("ETag")).is(412);
    Answer deleted = author.delete(prompt, "If-Match", "*");
    assertThat(deleted.status()).as(deleted.toString()).isIn(200, 204);
    anyone.get(prompt).is(404);
    author.put(UNKNOWN, better, "If-Match", "*").is(404);
  }

  @Test
  @ResourceLock(Shared.LATEST_PROMPTS)
  void a_person_has_a_limit() {
    Client hasty = accounts.register(Accounts.newHandle());
    Answer answer = hasty.post("/api/prompts", PROMPT.formatted("Con prisa 0"));
    for (int i = 1; i < TWO_MINUTES && answer.status() == 201; i++) {
      answer = hasty.post("/api/prompts", PROMPT.formatted("Con prisa " + i));
    }
    assertThat(answer.is(429).header("Retry-After")).isNotEmpty();
  }

  @Test
  void prompts_are_searched_page_by_page() {
    Answer first = anyone.get("/api/prompts").is(200);
    assertThat(first.json().path("items")).isNotEmpty();
    assertThat(first.json().path("next").asText()).isNotEmpty();
    anyone.get("/api/prompts?q=lluvia").is(200);
    anyone.get("/api/prompts?q=%25_%25").is(200);
    anyone.get("/api/prompts?cursor=nonsense").is(400);
  }

  @Test
  void a_like_counts_once_and_can_be_taken_back() {
    Client author = accounts.as(Accounts.MEMBER);
    Client other = accounts.register(Accounts.newHandle());
    String prompt =
        author.post("/api/prompts", PROMPT.formatted("Para quien le guste")).is(201).location();
    for (int i = 0; i < 2; i++) {
      assertThat(other.put(prompt + "/like", "").is(200).json().path("likes").asInt()).isEqualTo(1);
    }
    for (int i = 0; i < 2; i++) {
      assertThat(other.delete(prompt + "/like").is(200).json().path("likes").asInt()).isZero();
    }
    other.put(UNKNOWN + "/like", "").is(404);
    anyone.put(prompt + "/like", "").is(401);
    author.put(prompt + "/like", "").is(422);
  }

  @Test
  void somebody_is_followed_once_but_not_by_themselves() {
    String handle = Accounts.newHandle();
    Client follower = accounts.register(handle);
    accounts.as(Accounts.MEMBER).get("/api/me/following").is(200);
    String member = "/api/people/" + Accounts.MEMBER + "/follow";
    follower.put(member, "").is(204);
    follower.put(member, "").is(204);
    assertThat(follower.get("/api/me/following").is(200).body()).contains(Accounts.MEMBER);
    assertThat(accounts.as(Accounts.MEMBER).get("/api/me/followers").is(200).body())
        .contains(handle);
    follower.delete(member).is(204);
    follower.delete(member).is(204);
    follower.put("/api/people/" + handle + "/follow", "").is(422);
    follower.put("/api/people/nobody-at-all/follow", "").is(404);
    anyone.put(member, "").is(401);
    follower.get("/api/people?prefix=dem").is(200);
    follower.get("/api/me/suggestions").is(200);
  }

  @Test
  void a_feed_and_ones_own_prompts_are_for_oneself() {
    Client somebody = accounts.register(Accounts.newHandle());
    somebody.post("/api/prompts", PROMPT.formatted("Lo primero que escribo")).is(201);
    assertThat(somebody.get("/api/feed").is(200).body()).contains("Lo primero que escribo");
    assertThat(somebody.get("/api/me/prompts").is(200).body()).contains("Lo primero que escribo");
    somebody.get("/api/feed?cursor=nonsense").is(400);
    for (String own : new String[] {"/api/feed", "/api/me/prompts", "/api/me/suggestions"}) {
      anyone.get(own).is(401);
    }
  }
}
