package dev.vitral.prompts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PromptsStores.class)
class ModerationTest {

  private final Member ana = Member.unique("ana");
  private final Member leo = Member.unique("leo");
  private final Member marta = new Member(Member.unique("marta").handle(), "moderator");

  @BeforeEach
  void arrive() {
    ana.arrives();
    leo.arrives();
  }

  @Test
  void a_report_is_made_once_and_a_moderator_withdraws_the_prompt() {
    String id = ana.publishes("Algo que no debería estar " + UUID.randomUUID());
    report(leo, id, "Es publicidad").statusCode(201);
    report(leo, id, "Otra vez").statusCode(200);
    report(ana, id, "Es mío").statusCode(422);
    report(leo, UUID.randomUUID().toString(), "Nada").statusCode(404);
    report(leo, id, " ").statusCode(422).body("errors", hasKey("reason"));
    marta.asks().get("/prompts/moderation").then().body(containsString("Es publicidad"));
    decide(marta, id, "hide", 303);

    given().get("/api/prompts/" + id).then().statusCode(404);
    given().get("/prompts/" + id).then().statusCode(404);
    given().get("/api/prompts?author=" + ana.handle()).then().body("items.id", not(hasItem(id)));
    leo.likes(id).then().statusCode(404);
    ana.asks().get("/api/prompts/" + id).then().statusCode(200).body("withdrawn", equalTo(true));
    ana.asks().get("/prompts/mine").then().body(containsString("retirado por moderación"));
    marta.asks().get("/prompts/" + id).then().statusCode(200);
  }

  @Test
  void a_prompt_that_is_kept_stays() {
    String id = ana.publishes("Algo que molesta a uno " + UUID.randomUUID());
    leo.asks().formParam("reason", "").post("/prompts/" + id + "/reports").then().statusCode(422);
    leo.asks()
        .formParam("reason", "No me gusta <b>nada</b>")
        .post("/prompts/" + id + "/reports")
        .then()
        .statusCode(303);
    leo.asks().get("/prompts/" + id + "/report").then().body(containsString("Gracias"));
    marta.asks().get("/prompts/moderation").then().body(containsString("&lt;b&gt;nada"));
    decide(marta, id, "perhaps", 422);
    decide(marta, id, "keep", 303);
    given().get("/api/prompts/" + id).then().statusCode(200);
  }

  @Test
  void only_moderators_see_reports_and_decide_them() {
    String id = ana.publishes("Algo denunciado " + UUID.randomUUID());
    report(leo, id, "Por si acaso").statusCode(201);
    leo.asks().get("/prompts/moderation").then().statusCode(403);
    ana.asks()
        .formParam("decision", "keep")
        .post("/prompts/moderation/" + UUID.randomUUID())
        .then()
        .statusCode(403);
    given().get("/prompts/moderation").then().statusCode(401);
    marta
        .asks()
        .formParam("decision", "keep")
        .post("/prompts/moderation/" + UUID.randomUUID())
        .then()
        .statusCode(404);
    given()
        .contentType("application/json")
        .body(Map.of("reason", "x"))
        .post("/api/prompts/" + id + "/reports")
        .then()
        .statusCode(401);
  }

  private static ValidatableResponse report(Member reporter, String id, String reason) {
    return reporter.sends(Map.of("reason", reason)).post("/api/prompts/" + id + "/reports").then();
  }

  private static void decide(Member moderator, String prompt, String decision, int status) {
    String page = moderator.asks().get("/prompts/moderation").asString();
    String card = page.substring(page.indexOf("/prompts/" + prompt));
    Matcher form = Pattern.compile("action=\"(/prompts/moderation/[^\"]+)\"").matcher(card);
    assertThat(form.find()).isTrue();
    moderator.asks().formParam("decision", decision).post(form.group(1)).then().statusCode(status);
  }
}
