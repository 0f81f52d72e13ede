package dev.vitral.prompts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.vitral.contract.junit.TestIssuer;
import dev.vitral.kit.identity.Person;
import dev.vitral.kit.identity.Role;
import dev.vitral.prompts.people.People;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PromptsStores.class)
class CirclesTest {

  private final Member ana = Member.unique("ana");
  private final Member leo = Member.unique("leo");
  private final Member eva = Member.unique("eva");

  @Inject People people;

  @BeforeEach
  void arrive() {
    ana.arrives();
    leo.arrives();
    eva.arrives();
  }

  @Test
  void following_said_again_is_the_same_and_can_be_taken_back() {
    for (int i = 0; i < 3; i++) {
      ana.follows(leo).then().statusCode(204);
    }
    ana.asks().get("/api/me/following").then().body("items.handle", equalTo(List.of(leo.handle())));
    leo.asks().get("/api/me/followers").then().body("items.handle", equalTo(List.of(ana.handle())));
    for (int i = 0; i < 3; i++) {
      ana.unfollows(leo).then().statusCode(204);
    }
    ana.asks().get("/api/me/following").then().body("items", hasSize(0));
  }

  /** Whoever looks at a profile next sees who has just followed. */
  @Test
  void whoever_follows_purges_the_profiles_that_say_so() {
    String keys = given().get("/prompts/people/" + leo.handle()).getHeaders().toString();
    String purged = ana.follows(leo).header("Vitral-Purge");

    assertThat(purged.split(" ")).hasSize(2).anyMatch(keys::contains);
    assertThat(ana.unfollows(leo).header("Vitral-Purge")).isEqualTo(purged);
  }

  @Test
  void follows_at_once_are_one() {
    IntStream.range(0, 16).parallel().forEach(i -> ana.follows(leo).then().statusCode(204));
    leo.asks().get("/api/me/followers").then().body("items", hasSize(1));
  }

  @Test
  void nobody_follows_themselves_or_somebody_unknown() {
    ana.follows(ana).then().statusCode(422);
    ana.follows(new Member("nadie-en-absoluto")).then().statusCode(404);
    ana.follows(new Member("X%' or 1=1")).then().statusCode(404);
    given().put("/api/people/" + leo.handle() + "/follow").then().statusCode(401);
  }

  @Test
  void long_lists_come_in_pages_that_hold_everybody_once() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      Member fan = Member.unique("fan").arrives();
      fan.follows(ana).then().statusCode(204);
      all.add(fan.handle());
    }
    List<String> listed = new ArrayList<>();
    String cursor = "";
    do {
      var page = ana.asks().queryParam("cursor", cursor).get("/api/me/followers").jsonPath();
      List<String> handles = page.getList("items.handle");
      assertThat(handles).hasSizeLessThanOrEqualTo(20);
      listed.addAll(handles);
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(listed).containsExactlyInAnyOrderElementsOf(all);
    ana.asks().get("/api/me/followers?cursor=wherever").then().statusCode(400);
  }

  @Test
  void nobody_gets_a_list_of_everybody() {
    ana.asks().get("/api/people").then().statusCode(422).body("errors", hasKey("prefix"));
    for (String prefix : List.of("", "a", "   a ", "\u0000a")) {
      ana.asks().queryParam("prefix", prefix).get("/api/people").then().statusCode(422);
    }
    given().get("/api/people?prefix=ana").then().statusCode(401);
    given()
        .get("/prompts/people?prefix=" + leo.handle())
        .then()
        .body(not(containsString(leo.handle())));
    ana.asks()
        .get("/api/people?prefix=" + leo.handle().toUpperCase(Locale.ROOT))
        .then()
        .body("items.handle", equalTo(List.of(leo.handle())));
  }

  @Test
  void wildcards_in_a_name_are_letters() {
    for (String prefix :
        List.of("%%", "__", "l%", "le_", "\\\\", "'; drop table person; --", ".*")) {
      ana.asks()
          .queryParam("prefix", prefix)
          .get("/api/people")
          .then()
          .statusCode(200)
          .body("items", hasSize(0));
    }
  }

  @Test
  void suggestions_are_reasoned_and_leave_out_oneself_the_followed_and_the_blocked() {
    Member near = Member.unique("near");
    Member followed = Member.unique("followed");
    Member blocked = Member.unique("blocked");
    Member blocker = Member.unique("blocker");
    String tag = "t" + UUID.randomUUID().toString().substring(0, 8);
    ana.publishes("Lo mío", tag);
    for (Member member : List.of(near, followed, blocked, blocker)) {
      member.publishes("Algo parecido", tag);
    }
    ana.follows(followed).then().statusCode(204);
    ana.asks().put("/api/people/" + blocked.handle() + "/block").then().statusCode(204);
    blocker.asks().put("/api/people/" + ana.handle() + "/block").then().statusCode(204);
    List<String> first = suggested();
    assertThat(first)
        .hasSizeLessThanOrEqualTo(10)
        .startsWith(near.handle())
        .doesNotContain(ana.handle(), followed.handle(), blocked.handle(), blocker.handle());
    assertThat(suggested()).as("not by chance").isEqualTo(first);
  }

  private List<String> suggested() {
    return ana.asks().get("/api/me/suggestions").jsonPath().getList("items.handle");
  }

  @Test
  void a_block_ends_following_and_keeps_the_two_apart() {
    String mine = ana.publishes("De Ana para pocos");
    leo.follows(ana).then().statusCode(204);
    ana.follows(leo).then().statusCode(204);
    for (int i = 0; i < 2; i++) {
      ana.asks().put("/api/people/" + leo.handle() + "/block").then().statusCode(204);
    }
    leo.asks().get("/api/me/following").then().body("items", hasSize(0));
    ana.asks().get("/api/me/following").then().body("items", hasSize(0));
    leo.follows(ana).then().statusCode(403);
    leo.likes(mine).then().statusCode(403);
    leo.asks().get("/api/prompts?author=" + ana.handle()).then().body("items", hasSize(0));
    eva.asks().get("/api/prompts?author=" + ana.handle()).then().body("items.id", hasItem(mine));
    ana.asks().get("/prompts/people").then().body(containsString(leo.handle()));
    ana.asks().put("/api/people/" + ana.handle() + "/block").then().statusCode(422);
    ana.asks().delete("/api/people/" + leo.handle() + "/block").then().statusCode(204);
    leo.follows(ana).then().statusCode(204);
  }

  @Test
  void a_rename_keeps_everything_and_the_former_handle_leads_there() {
    String id = ana.publishes("De antes del cambio");
    leo.follows(ana).then().statusCode(204);
    String renamed = Member.unique("anna").handle();
    UUID who = TestIssuer.idOf(ana.handle());
    people.known(new Person(who, renamed, "Anna Nueva", Set.of(Role.MEMBER)));
    given()
        .get("/api/prompts/" + id)
        .then()
        .body("author.handle", equalTo(renamed))
        .body("author.name", equalTo("Anna Nueva"));
    leo.asks().get("/api/me/following").then().body("items.handle", equalTo(List.of(renamed)));
    given()
        .redirects()
        .follow(false)
        .get("/prompts/people/" + ana.handle())
        .then()
        .statusCode(302)
        .header("Location", "/prompts/people/" + renamed);
    Member successor = new Member(ana.handle());
    people.known(new Person(UUID.randomUUID(), successor.handle(), "Otra", Set.of(Role.MEMBER)));
    given()
        .get("/prompts/people/" + ana.handle())
        .then()
        .body(containsString("<h1 class=\"prompts__name\">Otra</h1>"));
    given().get("/api/prompts/" + id).then().body("author.handle", equalTo(renamed));
  }

  @Test
  void a_handle_that_changes_hands_never_confuses_two_people() {
    String id = leo.publishes("De Leo");
    people.known(
        new Person(UUID.randomUUID(), leo.handle(), "Quien llegó después", Set.of(Role.MEMBER)));
    given().get("/api/prompts/" + id).then().body("author.handle", not(equalTo(leo.handle())));
    given().get("/api/prompts?author=" + leo.handle()).then().body("items", hasSize(0));
  }

  @Test
  void a_profile_lets_members_follow_and_block() {
    String profile = "/prompts/people/" + leo.handle();
    ana.asks().get(profile).then().body(containsString(profile + "/followers\""));
    ana.asks().post(profile + "/followers").then().statusCode(303).header("Location", profile);
    ana.asks().get(profile).then().body(containsString(profile + "/followers/removal\""));
    ana.asks().post(profile + "/followers/removal").then().statusCode(303);
    ana.asks().post(profile + "/block").then().statusCode(303);
    ana.asks().get(profile).then().body(containsString(profile + "/block/removal\""));
    given().get(profile).then().statusCode(200).body(not(containsString("<form")));
    given().get("/prompts/people/nadie-aqui").then().statusCode(404);
  }
}
