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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Writing reviews, and what everybody reads of them. */
@ExtendWith(PortalExtension.class)
class ReviewEndpointsTest {

  /** More writes than an editor has in two minutes. */
  private static final int TWO_MINUTES = 500;

  private final Accounts accounts;
  private final Client editor;

  ReviewEndpointsTest(RunningPortal portal) {
    accounts = new Accounts(portal);
    editor = accounts.as(Accounts.EDITOR);
  }

  @Test
  void a_review_is_taken_once_and_shows_among_the_contents_after_projection() {
    String key = UUID.randomUUID().toString();
    String review = Samples.review("Una cámara para la lluvia " + key.substring(0, 8), "published");
    Answer created = editor.post("/reviews", review, "Idempotency-Key", key).is(201);
    assertThat(created.location()).startsWith("/reviews/");
    assertThat(created.header("ETag")).isNotEmpty();
    Answer repeated = editor.post("/reviews", review, "Idempotency-Key", key);
    assertThat(repeated.status()).as(repeated.toString()).isIn(200, 201);
    assertThat(repeated.location()).isEqualTo(created.location());
    String page = created.json().path("url").asText();
    eventually(() -> accounts.nobody().get(page).is(200));
    eventually(
        () ->
            assertThat(accounts.nobody().get("/content?q=lluvia").is(200).body())
                .contains(key.substring(0, 8)));
  }

  @Test
  void a_review_that_cannot_be_taken_is_refused_with_the_reason() {
    String review = Samples.review("Nunca", "draft");
    accounts.nobody().post("/reviews", review).is(401);
    accounts.bearing("forged.token.here").post("/reviews", review).is(401);
    accounts.as(Accounts.MEMBER).post("/reviews", review).is(403);
    editor.post("/reviews", "{\"title\":").is(400);
    editor.post("/reviews", "{\"title\":\"Falta todo lo demás\"}").is(422);
    editor.post("/reviews", Samples.review("x".repeat(70_000), "draft")).is(413);
    String key = UUID.randomUUID().toString();
    editor.post("/reviews", Samples.review("Primera", "draft"), "Idempotency-Key", key).is(201);
    Answer other =
        editor.post("/reviews", Samples.review("Segunda", "draft"), "Idempotency-Key", key);
    assertThat(other.status()).as(other.toString()).isIn(409, 422);
  }

  @Test
  void a_review_is_changed_and_withdrawn_by_its_editor_at_the_revision_that_was_read() {
    Answer created = editor.post("/reviews", Samples.review("Se puede corregir", "draft")).is(201);
    String review = created.location();
    String etag = created.header("ETag");
    String better = "{\"title\":\"Corregida\"}";
    editor.patch(review, better, "If-Match", "\"somebody-elses\"").is(412);
    Answer patched = editor.patch(review, better, "If-Match", etag);
    assertThat(patched.status()).as(patched.toString()).isIn(200, 204);
    editor.patch(review, better, "If-Match", etag).is(412);
    Answer put = editor.put(review, Samples.review("Puesta de nuevo", "draft"), "If-Match", "*");
    assertThat(put.status()).as(put.toString()).isIn(200, 204);
    assertThat(editor.options(review).header("Allow")).contains("PUT", "PATCH", "DELETE");
    String stranger = "{\"title\":\"No es mía\"}";
    accounts.as(Samples.OTHER_EDITOR).patch(review, stranger, "If-Match", "*").is(403);
    accounts.as(Accounts.MEMBER).delete(review).is(403);
    Answer deleted = editor.delete(review, "If-Match", "*");
    assertThat(deleted.status()).as(deleted.toString()).isIn(200, 204);
    editor
        .put("/reviews/" + UUID.randomUUID(), Samples.review("Nadie", "draft"), "If-Match", "*")
        .is(404);
  }

  @Test
  void what_was_published_keeps_its_address_and_does_not_become_a_draft_again() {
    String title = "Ya publicada " + UUID.randomUUID();
    Answer published = editor.post("/reviews", Samples.review(title, "published")).is(201);
    editor.patch(published.location(), "{\"status\":\"draft\"}", "If-Match", "*").is(409);
    editor.patch(published.location(), "{\"slug\":\"otra-cosa\"}", "If-Match", "*").is(409);
    editor.delete(published.location(), "If-Match", "*").is(204);
  }

  @Test
  void an_editor_has_a_limit() {
    Client hasty = accounts.as("owen-castell");
    String draft = hasty.post("/reviews", Samples.review("Con prisa", "draft")).is(201).location();
    List<Answer> answers = List.of();
    for (int i = 0; i < TWO_MINUTES && answers.stream().allMatch(a -> a.status() == 200); i += 8) {
      answers = atOnce(8, () -> hasty.patch(draft, "{\"title\":\"Con más prisa\"}"));
    }
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .isNotEmpty()
        .allSatisfy(answer -> assertThat(answer.is(429).header("Retry-After")).isNotEmpty());
  }

  /** One after the other, a busy machine might not let an editor be hasty enough. */
  private static List<Answer> atOnce(int times, Supplier<Answer> write) {
    return Stream.generate(() -> CompletableFuture.supplyAsync(write))
        .limit(times)
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  @Test
  void contents_are_read_page_by_page_and_need_not_be_sent_twice() {
    eventually(
        () ->
            assertThat(
                    accounts.nobody().get(SamplePages.REVIEWS).is(200).json().path("next").asText())
                .as("where the second page of the samples is")
                .isNotEmpty());
    Answer first = accounts.nobody().get(SamplePages.REVIEWS).is(200);
    JsonNode items = first.json().path("reviews");
    assertThat(items).isNotEmpty();
    String next = first.json().path("next").asText();
    Answer second = accounts.nobody().get(next);
    assertThat(second.is(200).json().path("reviews").path(0)).isNotEqualTo(items.path(0));
    String etag = first.header("ETag");
    assertThat(etag).isNotEmpty();
    accounts.nobody().get(SamplePages.REVIEWS, "If-None-Match", etag).is(304);
    accounts.nobody().get("/content?cursor=nonsense").is(400);
    accounts.nobody().get("/content?kind=tripod").is(400);
    accounts.nobody().get("/content?sort=random").is(400);
    accounts.nobody().get("/content?q=lente&kind=lens&sort=score").is(200);
  }

  @Test
  void one_content_and_the_comparison_of_two_products_have_urls_of_their_own() {
    Client reader = accounts.nobody();
    String review = new SamplePages(accounts).review();
    Answer one = reader.get(review).is(200);
    reader.get(review, "If-None-Match", one.header("ETag")).is(304);
    reader.get("/content/no-such-review").is(404);
    String compare = "/content/compare?p=%s&p=%s";
    reader.get(compare.formatted(Samples.PRODUCT, Samples.OTHER_PRODUCT)).is(200);
    reader.get("/content/compare?p=" + Samples.PRODUCT).is(400);
    reader.get(compare.formatted(Samples.PRODUCT, "no-such-camera")).is(404);
  }
}
