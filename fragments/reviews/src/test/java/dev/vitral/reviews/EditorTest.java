package dev.vitral.reviews;

import static dev.vitral.reviews.Desk.title;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.vitral.contract.junit.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The editor's pages, as a browser without scripts uses them. */
@QuarkusTest
@QuarkusTestResource(ReviewsStores.class)
class EditorTest {

  private static final String DESK = "/reviews/editor";

  @BeforeEach
  void products() {
    Desk.products();
  }

  @Test
  void an_editor_writes_previews_publishes_and_withdraws_without_scripts() {
    String title = title("Desde el formulario");
    Map<String, String> form = fields(browse("/reviews/editor/new"));
    fill(form, title);
    send(DESK, form, "preview")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body(containsString("Vista previa"), containsString(title));
    browse(DESK).then().body(not(containsString(title)));
    String place = send(DESK, form, "draft").then().statusCode(303).extract().header("Location");
    assertThat(place).startsWith("/reviews/editor/");
    browse(DESK).then().body(containsString(title), containsString("Borrador"));
    Map<String, String> saved = fields(browse(place));
    assertThat(saved).containsEntry("title", title).containsEntry("image", "8.5");
    send(place, saved, "publish")
        .then()
        .statusCode(303)
        .header("Vitral-Purge", startsWith("reviews"));
    String slug = slugOf(browse(place));
    Desk.awaitShown(slug);
    send(place, fields(browse(place)), "withdraw").then().statusCode(303);
    Desk.awaitContent(slug, 404);
    send(place, Map.of(), "delete").then().statusCode(303).header("Location", equalTo(DESK));
    browse(place).then().statusCode(404);
  }

  @Test
  void what_was_typed_is_kept_when_something_is_wrong() {
    Map<String, String> form = fields(browse("/reviews/editor/new"));
    fill(form, "Un título <b>raro</b>");
    form.put("image", "once");
    form.put("summary", "");
    Response answer = send(DESK, form, "publish");
    answer.then().statusCode(422).header("Vitral-Layout", "default");
    Map<String, String> kept = fields(answer);
    assertThat(kept)
        .containsEntry("title", "Un título <b>raro</b>")
        .containsEntry("image", "once")
        .containsEntry("content", "Uno.\n\nDos.");
    Document page = Jsoup.parse(answer.asString());
    assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
        .containsExactlyInAnyOrder("image", "summary");
    for (Element wrong : page.select("[aria-invalid=true]")) {
      assertThat(page.getElementById(wrong.attr("aria-describedby"))).isNotNull();
    }
  }

  @Test
  void a_sheet_sent_twice_is_one_review_and_a_stale_one_keeps_its_text() {
    Map<String, String> form = fields(browse("/reviews/editor/new"));
    fill(form, title("Doble clic"));
    String first = send(DESK, form, "draft").header("Location");
    assertThat(send(DESK, form, "draft").header("Location")).isEqualTo(first);
    form.put("title", "Otra cosa");
    send(DESK, form, "draft").then().statusCode(422).body(containsString("Otra cosa"));
    Map<String, String> stale = fields(browse(first));
    send(first, fields(browse(first)), "save").then().statusCode(303);
    stale.put("title", "Tarde");
    Response late = send(first, stale, "save");
    late.then().statusCode(412);
    assertThat(fields(late)).containsEntry("title", "Tarde");
    send(first, fields(late), "save").then().statusCode(303);
  }

  @Test
  void the_desk_is_for_editors_and_each_has_their_own() {
    given().header("Accept", "text/html").get(DESK).then().statusCode(401);
    for (String path : List.of(DESK, "/reviews/editor/new")) {
      as("eva")
          .get(path)
          .then()
          .statusCode(403)
          .contentType(startsWith("text/html"))
          .header("Vitral-Layout", "default");
    }
    Map<String, String> form = fields(browse("/reviews/editor/new"));
    fill(form, title("De Ana"));
    String place = send(DESK, form, "draft").header("Location");
    as("eva", "editor").get(place).then().statusCode(403);
    as("eva", "editor")
        .formParams(form)
        .formParam("action", "save")
        .post(place)
        .then()
        .statusCode(403);
    as("ana", "editor")
        .header("vitral-locale", "en")
        .get(DESK)
        .then()
        .body(containsString("My reviews"), containsString("/en/reviews/editor/new"));
  }

  private static void fill(Map<String, String> form, String title) {
    form.put("title", title);
    form.put("summary", "Resumen");
    form.put("content", "Uno.\n\nDos.");
    form.put("product", Desk.CAMERA);
    form.put("pros", "Color\nTamaño");
    form.put("cons", "");
    form.put("image", "8,5");
    form.put("handling", "9");
    form.put("autofocus", "7");
    form.put("value", "8");
  }

  private static String slugOf(Response page) {
    String href = Jsoup.parse(page.asString()).select("a[href^=/content/]").attr("href");
    return href.substring("/content/".length());
  }

  /** What a browser would send of the page's first form. */
  private static Map<String, String> fields(Response page) {
    Map<String, String> fields = new HashMap<>();
    Element form = Jsoup.parse(page.asString()).expectFirst("form");
    for (Element field : form.select("input, textarea, select")) {
      fields.put(
          field.attr("name"),
          field.normalName().equals("select")
              ? field.select("option[selected]").attr("value")
              : field.normalName().equals("textarea")
                  ? field.wholeText().replaceFirst("^\n", "")
                  : field.attr("value"));
    }
    return fields;
  }

  private static Response browse(String path) {
    return as("ana", "editor").get(path);
  }

  private static Response send(String path, Map<String, String> form, String action) {
    return as("ana", "editor").formParams(form).formParam("action", action).post(path);
  }

  private static RequestSpecification as(String handle, String... roles) {
    return given()
        .redirects()
        .follow(false)
        .header("Authorization", "Bearer " + TestIssuer.running().token("reviews", handle, roles))
        .header("Accept", "text/html")
        .config(
            RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")));
  }
}
