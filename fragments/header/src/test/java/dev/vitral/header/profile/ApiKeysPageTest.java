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
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.vitral.header.HeaderStores;
import dev.vitral.header.Staff;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.Database;
import dev.vitral.header.mail.KeptMail;
import dev.vitral.header.mail.Kind;
import dev.vitral.header.mail.Mailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class ApiKeysPageTest {

  /** A pool might have one thread alone, and both have to wait at the same time. */
  private static final Executor AT_ONCE = task -> new Thread(task).start();

  private static final String PAGE = "/account/keys";
  private static final Pattern KEY = Pattern.compile("vk_[A-Za-z0-9_-]{43}");

  @Inject Staff staff;
  @Inject Mailbox mailbox;
  @Inject AccountStore accounts;
  @Inject Database database;
  @Inject DataSource source;

  private static Response make(String session, String name, String days) {
    return form(session, PASSWORD).formParam("name", name).formParam("days", days).post(PAGE);
  }

  private static RequestSpecification form(String session, String password) {
    return as(session).formParam("current", password);
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
    form(session, PASSWORD).formParam("name", "sin días").post(PAGE).then().statusCode(200);
  }

  @Test
  void who_does_not_know_the_password_gets_the_form_again_and_no_key() {
    String session = session(staff.editor());
    for (String said : List.of("no es la contraseña", "")) {
      form(session, said)
          .formParam("name", "robada")
          .post(PAGE)
          .then()
          .statusCode(403)
          .body(containsString("header-current-error"), containsString("value=\"robada\""))
          .body(not(containsString("vk_")));
    }
    as(session).get("/api/me/keys").then().body("keys", hasSize(0));
  }

  /** Whoever moves by keyboard comes to it, and a screen reader says what it is. */
  @Test
  void the_new_key_is_a_labelled_field_that_nobody_changes() {
    String session = session(staff.editor());
    Document spanish = Jsoup.parse(make(session, "una", "1").asString());
    assertThat(keyOf(spanish).val()).matches(KEY);
    assertThat(keyOf(spanish).hasAttr("name")).as("would be sent with a form").isFalse();
    assertThat(labelOfKey(spanish)).isEqualTo("Clave");
    Response english =
        form(session, PASSWORD).header("vitral-locale", "en").formParam("name", "two").post(PAGE);
    assertThat(labelOfKey(Jsoup.parse(english.asString()))).isEqualTo("Key");
  }

  private static Element keyOf(Document page) {
    return Objects.requireNonNull(page.selectFirst("input[readonly]"));
  }

  private static String labelOfKey(Document page) {
    return page.select("label[for=" + keyOf(page).id() + "]").text();
  }

  /**
   * The lock on mail holds the transaction that makes the key; whoever waits for the lock on keys
   * has it once that is committed, and before anybody else reads them.
   */
  @Test
  void a_new_key_is_shown_though_no_key_can_be_read_any_more() throws Exception {
    String editor = staff.editor();
    UUID id = accounts.find(editor).orElseThrow().account().id();
    database.transaction(work -> accounts.changeEmail(work, id, newHandle() + "@example.org"));
    String session = session(editor);
    make(session, "la de antes", "30").then().statusCode(200);
    RequestSpecification form = form(session, PASSWORD).formParam("name", "la nueva");
    try (Connection mail = source.getConnection();
        Connection keys = source.getConnection()) {
      lock(mail, "mail");
      CompletableFuture<Response> answer =
          CompletableFuture.supplyAsync(() -> form.post(PAGE), AT_ONCE);
      awaitWhoWaitsFor("mail", mail);
      CompletableFuture<Void> away =
          CompletableFuture.runAsync(() -> lock(keys, "api_key"), AT_ONCE);
      awaitWhoWaitsFor("api_key", mail);
      mail.rollback();
      Response page = answer.join();
      away.join();
      keys.rollback();
      page.then().statusCode(200).body(containsString("la de antes"), containsString("la nueva"));
      exchange(shown(page), "reviews").then().statusCode(200);
    }
  }

  private static void lock(Connection work, String table) {
    try (Statement statement = work.createStatement()) {
      work.setAutoCommit(false);
      statement.execute("lock table " + table + " in access exclusive mode");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitWhoWaitsFor(String table, Connection other) {
    await().atMost(Duration.ofSeconds(60)).until(() -> isWaitedFor(table, other));
  }

  private static boolean isWaitedFor(String table, Connection other) throws SQLException {
    String waiting = "select 1 from pg_locks where not granted and relation = ?::regclass";
    try (PreparedStatement statement = other.prepareStatement(waiting)) {
      statement.setString(1, table);
      return statement.executeQuery().next();
    }
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
