package dev.vitral.prompts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.vitral.prompts.database.Database;
import dev.vitral.prompts.database.Query;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PromptsStores.class)
class LikesTest {

  private final Member ana = Member.unique("ana");
  private final Member leo = Member.unique("leo");
  private final Member eva = Member.unique("eva");

  @Inject Database database;

  @Test
  void a_like_said_again_is_the_same_like() {
    String id = ana.publishes("Para gustar");
    for (int i = 0; i < 3; i++) {
      leo.likes(id)
          .then()
          .statusCode(200)
          .header("HX-Trigger", "prompts:liked")
          .header("Vitral-Purge", "prompts prompt:" + id)
          .body("likes", equalTo(1));
    }
    eva.likes(id).then().body("likes", equalTo(2));
  }

  @Test
  void a_like_can_be_taken_back_however_often() {
    String id = ana.publishes("Para dejar de gustar");
    leo.likes(id).then().body("likes", equalTo(1));
    for (int i = 0; i < 3; i++) {
      leo.unlikes(id).then().statusCode(200).body("likes", equalTo(0));
    }
    leo.likes(id).then().body("likes", equalTo(1));
  }

  @Test
  void nobody_likes_their_own_prompt() {
    String id = ana.publishes("Mío y solo mío");
    ana.likes(id).then().statusCode(422).contentType("application/problem+json");
    ana.asks().get("/prompts/" + id).then().body(not(containsString("/likes\"")));
    given().get("/api/prompts/" + id).then().body("likes", equalTo(0));
  }

  @Test
  void a_like_of_nothing_leaves_nothing() {
    String unknown = UUID.randomUUID().toString();
    leo.likes(unknown).then().statusCode(404);
    leo.unlikes(unknown).then().statusCode(404);
    assertThat(rows(unknown)).isZero();
    given().put("/api/prompts/" + ana.publishes("Sin nadie") + "/like").then().statusCode(401);
  }

  @Test
  void many_people_who_like_at_once_are_each_counted_once() throws Exception {
    String id = ana.publishes("Para una multitud");
    List<Member> crowd = crowd(24);
    List<Callable<Response>> twice = new ArrayList<>();
    crowd.forEach(member -> twice.add(() -> member.likes(id)));
    crowd.forEach(member -> twice.add(() -> member.likes(id)));
    assertThat(atOnce(twice)).containsOnly(200);
    assertThat(rows(id)).isEqualTo(24);
    given().get("/api/prompts/" + id).then().body("likes", equalTo(24));

    List<Callable<Response>> mixed = new ArrayList<>();
    for (int i = 0; i < crowd.size(); i++) {
      Member member = crowd.get(i);
      boolean stays = i % 2 == 0;
      mixed.add(() -> stays ? member.likes(id) : member.unlikes(id));
      mixed.add(() -> stays ? member.likes(id) : member.unlikes(id));
    }
    assertThat(atOnce(mixed)).containsOnly(200);
    assertThat(rows(id)).isEqualTo(12);
    given().get("/api/prompts/" + id).then().body("likes", equalTo(12));
    assertThat(drifted()).isZero();
  }

  @Test
  void likes_end_with_their_prompt_even_while_they_come() throws Exception {
    String id = ana.publishes("Para borrar entre aplausos");
    List<Callable<Response>> all = new ArrayList<>();
    crowd(12).forEach(member -> all.add(() -> member.likes(id)));
    all.add(6, () -> ana.asks().delete("/api/prompts/" + id));
    assertThat(atOnce(all)).isSubsetOf(200, 204, 404).contains(204);
    assertThat(rows(id)).isZero();
  }

  @Test
  void a_boost_refers_to_the_prompt_and_keeps_its_author() {
    String id = ana.publishes("Para recomendar");
    eva.arrives();
    leo.arrives();
    eva.follows(leo).then().statusCode(204);
    leo.likes(id).then().statusCode(200);
    eva.asks()
        .get("/api/feed")
        .then()
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(id))
        .body("items[0].author.handle", equalTo(ana.handle()))
        .body("items[0].recommendedBy.handle", equalTo(leo.handle()));
    eva.asks()
        .header("Accept", "text/html")
        .get("/prompts/feed")
        .then()
        .body(containsString(leo.handle() + " recomienda"), containsString(ana.handle()));
    leo.asks().get("/api/me/prompts").then().body("items", hasSize(0));
    ana.edits(id, "Para recomendar de verdad");
    eva.asks()
        .get("/api/feed")
        .then()
        .body("items[0].prompt", equalTo("Para recomendar de verdad"));
    leo.unlikes(id);
    eva.asks().get("/api/feed").then().body("items", hasSize(0));
  }

  @Test
  void the_button_works_with_and_without_scripts() {
    String id = ana.publishes("Para pulsar");
    leo.asks()
        .post("/prompts/" + id + "/likes")
        .then()
        .statusCode(303)
        .header("Location", "/prompts/" + id);
    leo.asks()
        .post("/fragments/prompts/" + id + "/likes/removal")
        .then()
        .statusCode(200)
        .header("HX-Trigger", "prompts:liked")
        .header("Cache-Control", "private, no-store")
        .body(containsString("data-hx-post=\"/fragments/prompts/" + id + "/likes\""));
    leo.asks()
        .header("vitral-locale", "en")
        .post("/fragments/prompts/" + id + "/likes")
        .then()
        .body(containsString("action=\"/en/prompts/" + id + "/likes/removal\""));
    given().get("/prompts/" + id).then().body(not(containsString("<button")));
  }

  @Test
  void the_badge_tells_how_many_likes_somebody_has_given() {
    for (int i = 0; i < 3; i++) {
      eva.likes(ana.publishes("Número " + i));
    }
    String include = "/fragments/prompts/likes";
    eva.asks()
        .get(include)
        .then()
        .header("Cache-Control", containsString("private"))
        .body(containsString("♥ 3"));
    given()
        .get(include)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("public"))
        .body(equalTo("<span data-fragment=\"prompts/likes\" hidden></span>\n"));
  }

  private static List<Member> crowd(int size) {
    return IntStream.range(0, size).mapToObj(i -> Member.unique("fan").arrives()).toList();
  }

  private static List<Integer> atOnce(List<Callable<Response>> requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(requests.size());
    try {
      List<Integer> statuses = new ArrayList<>();
      for (Future<Response> answer : threads.invokeAll(requests)) {
        statuses.add(answer.get().statusCode());
      }
      return statuses;
    } finally {
      threads.shutdown();
    }
  }

  private long rows(String prompt) {
    return number(
        Query.of("select count(*) from prompt_like where prompt = ?", UUID.fromString(prompt)));
  }

  private long drifted() {
    return number(
        Query.of("select count(*) from prompt p where likes <>")
            .and("(select count(*) from prompt_like l where l.prompt = p.id)"));
  }

  private long number(Query query) {
    return database.first(query, row -> row.getLong(1)).orElseThrow();
  }
}
