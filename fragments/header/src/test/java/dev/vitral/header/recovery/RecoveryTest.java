package dev.vitral.header.recovery;

import static dev.vitral.header.People.PASSWORD;
import static dev.vitral.header.People.as;
import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.json;
import static dev.vitral.header.People.logIn;
import static dev.vitral.header.People.newHandle;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.vitral.contract.junit.LogLines;
import dev.vitral.header.Deeds;
import dev.vitral.header.HeaderStores;
import dev.vitral.header.account.Database;
import dev.vitral.header.mail.KeptMail;
import dev.vitral.header.mail.Kind;
import dev.vitral.header.mail.Mailbox;
import dev.vitral.kit.audit.Audit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class RecoveryTest {

  private static final String NEW = "otra contraseña larga";

  @Inject Mailbox mailbox;
  @Inject Database database;

  private final String address = newHandle() + "@example.org";
  private String handle = "";

  @BeforeEach
  void somebody_has_an_account_and_an_address() {
    handle = registered();
    askToConfirm(session(handle), address);
    json(Map.of("token", mailbox.tokenFor(address)))
        .post("/api/me/email/confirmation")
        .then()
        .statusCode(204);
  }

  private static void askToConfirm(String session, String email) {
    as(session)
        .contentType("application/json")
        .body(Map.of("email", email, "current", PASSWORD))
        .put("/api/me/email")
        .then()
        .statusCode(202);
  }

  private String asked() {
    json(Map.of("email", address)).post("/api/recoveries").then().statusCode(202);
    return mailbox.tokenFor(address);
  }

  private static Response complete(String token, String wanted) {
    return json(Map.of("token", token, "new", wanted)).post("/api/recoveries/password");
  }

  @Test
  void a_link_changes_the_password_once_and_ends_every_session() {
    String before = session(handle);
    String token = asked();
    complete(token, NEW).then().statusCode(204);
    logIn(handle, PASSWORD).then().statusCode(401);
    logIn(handle, NEW).then().statusCode(200);
    exchange(before, "header").then().statusCode(401);
    complete(token, "una tercera contraseña").then().statusCode(410);
    assertThat(mailbox.of(address).get(0).kind()).isEqualTo(Kind.PASSWORD_CHANGED);
  }

  @Test
  void no_answer_tells_whether_an_address_is_somebodys() {
    String nobodys = newHandle() + "@example.org";
    Response known = json(Map.of("email", address)).post("/api/recoveries");
    Response unknown = json(Map.of("email", nobodys)).post("/api/recoveries");
    assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(202);
    assertThat(unknown.asString()).isEqualTo(known.asString());
    assertThat(unknown.headers().toString()).isEqualTo(known.headers().toString());
    Stream.of(address, nobodys)
        .forEach(
            one ->
                form()
                    .formParam("email", one)
                    .post("/account/recovery")
                    .then()
                    .statusCode(303)
                    .header("Location", "/account/recovery?done=sent"));
    assertThat(mailbox.of(nobodys)).isEmpty();
    assertThat(mailbox.of(address)).hasSize(3);
  }

  @Test
  void a_link_that_is_too_old_changes_nothing() {
    String token = asked();
    database.ask("update mail_link set expires_at = now()", statement -> statement.executeUpdate());
    complete(token, NEW).then().statusCode(410).contentType("application/problem+json");
    given()
        .header("vitral-locale", "en")
        .get("/account/recovery/password?token=" + token)
        .then()
        .statusCode(410)
        .header("Referrer-Policy", "no-referrer")
        .body(containsString("of no use any more"), containsString("/en/account/recovery"));
    complete("x".repeat(43), NEW).then().statusCode(410);
    complete("", NEW).then().statusCode(410);
    logIn(handle, PASSWORD).then().statusCode(200);
  }

  @Test
  void a_link_that_went_to_an_address_of_earlier_changes_nothing() {
    String token = asked();
    nowReadsMailAt(newHandle() + "@example.org");
    complete(token, NEW).then().statusCode(410);
    given().get("/account/recovery/password?token=" + token).then().statusCode(410);
    logIn(handle, PASSWORD).then().statusCode(200);
    nowReadsMailAt(address.toUpperCase(Locale.ROOT));
    complete(token, NEW).then().statusCode(204);
  }

  private void nowReadsMailAt(String email) {
    database.ask(
        "update account set email = ? where lower(email) = lower(?) or handle = ?",
        statement -> {
          statement.setString(1, email);
          statement.setString(2, address);
          statement.setString(3, handle);
          return statement.executeUpdate();
        });
  }

  @Test
  void of_two_who_use_a_link_at_once_one_has_a_new_password() {
    String token = asked();
    List<Integer> answers =
        Stream.of(NEW, "una tercera contraseña")
            .map(wanted -> CompletableFuture.supplyAsync(() -> complete(token, wanted)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(Response::statusCode)
            .sorted()
            .toList();
    assertThat(answers).containsExactly(204, 410);
  }

  @Test
  void only_a_hash_of_the_link_is_kept() {
    String token = asked();
    int found =
        database.ask(
            "select count(*) from mail_link where hash = sha256(?)",
            statement -> {
              statement.setBytes(1, token.getBytes(StandardCharsets.US_ASCII));
              ResultSet row = statement.executeQuery();
              row.next();
              return row.getInt(1);
            });
    assertThat(found).isEqualTo(1);
  }

  @Test
  void a_changed_password_makes_older_links_useless() {
    String token = asked();
    as(session(handle))
        .contentType("application/json")
        .body(Map.of("current", PASSWORD, "new", NEW))
        .put("/api/me/password");
    complete(token, "una tercera contraseña").then().statusCode(410);
    logIn(handle, NEW).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_new_password_ends_what_was_to_confirm_another_address(boolean recovered) {
    String thief = newHandle() + "@example.org";
    String session = session(handle);
    askToConfirm(session, thief);
    String token = mailbox.tokenFor(thief);
    String recovery = asked();
    askToConfirm(session, thief);
    if (recovered) {
      complete(recovery, NEW).then().statusCode(204);
    } else {
      as(session)
          .contentType("application/json")
          .body(Map.of("current", PASSWORD, "new", NEW))
          .put("/api/me/password")
          .then()
          .statusCode(200);
    }
    json(Map.of("token", token)).post("/api/me/email/confirmation").then().statusCode(410);
    assertThat(mailbox.of(thief)).hasSize(1);
    String now = logIn(handle, NEW).then().statusCode(200).extract().path("token");
    as(now).get("/api/me").then().body("email", equalTo(address));
  }

  @Test
  void the_pages_lead_through_it_without_javascript() {
    form().formParam("email", "nada").post("/account/recovery").then().statusCode(422);
    String token = asked();
    given()
        .get("/account/recovery/password?token=" + token)
        .then()
        .statusCode(200)
        .header("Referrer-Policy", "no-referrer")
        .body(containsString("value=\"" + token), containsString(handle))
        .body(containsString("type=\"password\" autocomplete=\"new-password\""));
    form()
        .formParam("token", token)
        .formParam("new", "corta")
        .post("/account/recovery/password")
        .then()
        .statusCode(422)
        .body(containsString("value=\"" + token), not(containsString("corta\"")));
    form()
        .formParam("token", token)
        .formParam("new", NEW)
        .post("/account/recovery/password")
        .then()
        .statusCode(303)
        .header("Location", "/account/login?after=recovered");
    logIn(handle, NEW).then().statusCode(200);
  }

  @Test
  void a_link_leads_to_the_portal_whatever_the_request_calls_it() {
    json(Map.of("email", address))
        .header("vitral-mount-origin", "https://evil.example")
        .header("X-Forwarded-Host", "evil.example")
        .header("Host", "evil.example")
        .post("/api/recoveries")
        .then()
        .statusCode(202);
    KeptMail mail = mailbox.of(address).get(0);
    assertThat(mail.body())
        .contains("http://localhost:8080/account/recovery/password?token=")
        .doesNotContain("evil");
  }

  @Test
  void a_password_that_a_link_replaced_is_written_down() {
    String token = asked();
    try (LogLines lines = new LogLines(Audit.CATEGORY)) {
      complete(token, NEW).then().statusCode(204);
      complete(token, NEW).then().statusCode(410);
      assertThat(Deeds.in(lines)).containsExactly("replaced the password by a link");
    }
  }

  @Test
  void mail_speaks_the_language_in_which_it_was_asked_for() {
    json(Map.of("email", address)).header("vitral-locale", "en").post("/api/recoveries");
    KeptMail mail = mailbox.of(address).get(0);
    assertThat(mail.subject()).isEqualTo("Choose a new password at Vitral");
    assertThat(mail.body()).contains(handle, "/en/account/recovery/password?token=", "60 minutes");
  }

  @Test
  void bodies_that_cannot_be_read_are_refused() {
    json(Map.of()).post("/api/recoveries").then().statusCode(422).body("errors", hasKey("email"));
    given().contentType("application/json").post("/api/recoveries").then().statusCode(400);
    given().contentType("text/csv").body("a").post("/api/recoveries").then().statusCode(415);
  }

  private static RequestSpecification form() {
    return given()
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded; charset=utf-8");
  }
}
