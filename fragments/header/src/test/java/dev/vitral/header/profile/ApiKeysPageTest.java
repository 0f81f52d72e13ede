package dev.vitral.header.profile;

import static dev.vitral.header.People.PASSWORD;
import static dev.vitral.header.People.as;
import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.json;
import static dev.vitral.header.People.newHandle;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.vitral.header.HeaderStores;
import dev.vitral.header.Staff;
import dev.vitral.header.mail.KeptMail;
import dev.vitral.header.mail.Kind;
import dev.vitral.header.mail.Mailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class ApiKeysPageTest {

  private static final String PAGE = "/account/keys";
  private static final Pattern KEY = Pattern.compile("vk_[A-Za-z0-9_-]{43}");

  @Inject Staff staff;
  @Inject Mailbox mailbox;

  private static Response make(String session, String name, String days) {
    return as(session).formParam("name", name).formParam("days", days).post(PAGE);
  }

  private static String shown(Response page) {
    Matcher found = KEY.matcher(page.asString());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  @Test
  void the_page_shows_a_new_key_in_the_answer_that_makes_it_and_never_again() {
    String session = session(staff.editor());
    as(session).get(PAGE).then().statusCode(200).body(containsString("No tienes ninguna clave"));
    Response made = make(session, "copia <nocturna>", "30");
    made.then()
        .statusCode(200)
        .header("Cache-Control", equalTo("private, no-store"))
        .header("Location", nullValue())
        .header("Vitral-Layout", equalTo("default"))
        .body(containsString("copia &lt;nocturna&gt;"), containsString("Copia la clave ahora"));
    String key = shown(made);
    exchange(key, "reviews").then().statusCode(200);
    as(session)
        .get(PAGE)
        .then()
        .statusCode(200)
        .body(containsString("copia &lt;nocturna&gt;"), not(containsString(key)))
        .body(containsString(key.substring(key.length() - 4)), containsString("contraseña nueva"));
    String id = as(session).get("/api/me/keys").path("keys[0].id");
    for (int i = 0; i < 2; i++) {
      as(session)
          .post(PAGE + "/" + id + "/removal")
          .then()
          .statusCode(303)
          .header("Location", equalTo(PAGE));
    }
    exchange(key, "reviews").then().statusCode(401);
  }

  @Test
  void what_cannot_be_is_shown_again_with_the_reason() {
    String session = session(staff.editor());
    make(session, " ", "30")
        .then()
        .statusCode(422)
        .body(containsString("aria-invalid"), containsString("value=\"30\""));
    make(session, "copia", "mañana")
        .then()
        .statusCode(422)
        .body(containsString("de 1 a 365"), containsString("value=\"mañana\""));
    as(session).formParam("name", "sin días").post(PAGE).then().statusCode(200);
  }

  @Test
  void the_page_is_for_editors_and_in_their_language() {
    String editor = session(staff.editor());
    as(editor).get("/account").then().body(containsString(PAGE));
    as(editor)
        .header("vitral-locale", "en")
        .get(PAGE)
        .then()
        .statusCode(200)
        .body(containsString("API keys"), containsString("Create the key"))
        .body(containsString("/en" + PAGE));
    String member = session(registered());
    as(member).get("/account").then().body(not(containsString(PAGE)));
    as(member).get(PAGE).then().statusCode(200).body(not(containsString("name=\"days\"")));
    make(member, "copia", "30").then().statusCode(403).body(containsString("redacción"));
    given().get(PAGE).then().statusCode(401);
  }

  @Test
  void mail_tells_that_there_is_a_new_key_and_a_recovered_password_revokes_it() {
    String address = newHandle() + "@example.org";
    String session = session(staff.editor());
    as(session)
        .contentType("application/json")
        .body(Map.of("email", address, "current", PASSWORD))
        .put("/api/me/email")
        .then()
        .statusCode(202);
    json(Map.of("token", mailbox.tokenFor(address)))
        .post("/api/me/email/confirmation")
        .then()
        .statusCode(204);
    String key = shown(make(session, "copia", "30"));
    KeptMail notice = mailbox.of(address).get(0);
    assertThat(notice.kind()).isEqualTo(Kind.KEY_MADE);
    assertThat(notice.body()).contains("clave de API nueva").doesNotContain(key);
    json(Map.of("email", address)).post("/api/recoveries").then().statusCode(202);
    json(Map.of("token", mailbox.tokenFor(address), "new", "una contraseña aún más larga"))
        .post("/api/recoveries/password")
        .then()
        .statusCode(204);
    exchange(key, "reviews").then().statusCode(401);
  }
}
