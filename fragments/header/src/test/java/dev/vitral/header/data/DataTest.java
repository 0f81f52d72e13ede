package dev.vitral.header.data;

import static dev.vitral.header.People.PASSWORD;
import static dev.vitral.header.People.as;
import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.json;
import static dev.vitral.header.People.logIn;
import static dev.vitral.header.People.newHandle;
import static dev.vitral.header.People.register;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.vitral.header.HeaderStores;
import dev.vitral.header.Staff;
import dev.vitral.header.account.Database;
import dev.vitral.header.mail.KeptMail;
import dev.vitral.header.mail.Kind;
import dev.vitral.header.mail.Mailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class DataTest {

  @Inject Mailbox mailbox;
  @Inject Staff staff;
  @Inject Database database;

  private final String address = newHandle() + "@example.org";

  private String withAddress() {
    String session = session(registered());
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
    return session;
  }

  @Test
  void one_takes_along_what_is_kept_and_no_secret() {
    String session = withAddress();
    String before = as(session).get("/api/me").path("username");
    String handle = newHandle();
    as(session)
        .contentType("application/json")
        .body(Map.of("username", handle, "name", "Ana \"la\" Ríos"))
        .patch("/api/me")
        .then()
        .statusCode(200);
    as(session)
        .get("/api/me/export")
        .then()
        .statusCode(200)
        .header("Content-Disposition", "attachment; filename=\"vitral-" + handle + ".json\"")
        .header("Cache-Control", "private, no-store")
        .body("account.username", equalTo(handle), "account.email", equalTo(address))
        .body("account.name", equalTo("Ana \"la\" Ríos"), "account", hasKey("createdAt"))
        .body("formerUsernames.username", hasItem(before))
        .body("sessions", hasSize(1), "sessions[0].current", equalTo(true))
        .body("mail.kind", hasItem("confirm"), "apiKeys", hasSize(0))
        .body(not(containsString("argon2")), not(containsString(session)));
    given().get("/api/me/export").then().statusCode(401);
  }

  @Test
  void a_deleted_account_is_gone_and_its_handle_rests() {
    String session = withAddress();
    String handle = as(session).get("/api/me").path("username");
    UUID id = UUID.fromString(as(session).get("/api/me").path("id"));
    delete(session, "no es la contraseña").then().statusCode(403);
    delete(session, PASSWORD).then().statusCode(204);
    exchange(session, "header").then().statusCode(401);
    logIn(handle, PASSWORD).then().statusCode(401);
    register(handle, PASSWORD).then().statusCode(409);
    assertThat(rowsOf(id)).isZero();
    assertThat(mailbox.of(address)).extracting(KeptMail::kind).containsExactly(Kind.DELETED);
    json(Map.of("email", address)).post("/api/recoveries").then().statusCode(202);
    assertThat(mailbox.of(address)).hasSize(1);
  }

  private static Response delete(String session, String password) {
    return as(session)
        .contentType("application/json")
        .body(Map.of("current", password))
        .post("/api/me/deletion");
  }

  private int rowsOf(UUID id) {
    String all =
        """
        select (select count(*) from account where id = ?)
             + (select count(*) from account_role where account = ?)
             + (select count(*) from mail_link where account = ?)
             + (select count(*) from former_handle where account = ?)
             + (select count(*) from mail where account = ?)
        """;
    return database.ask(
        all,
        statement -> {
          for (int i = 1; i <= 5; i++) {
            statement.setObject(i, id);
          }
          ResultSet row = statement.executeQuery();
          row.next();
          return row.getInt(1);
        });
  }

  @Test
  void the_page_deletes_too_and_says_so() {
    String session = session(registered());
    as(session).get("/account/data").then().statusCode(200).body(containsString("download"));
    as(session)
        .formParam("current", "no es la contraseña")
        .post("/account/deletion")
        .then()
        .statusCode(403)
        .body(containsString("aria-invalid"));
    as(session)
        .formParam("current", PASSWORD)
        .post("/account/deletion")
        .then()
        .statusCode(303)
        .header("Location", "/account/login?after=deleted")
        .header("Set-Cookie", containsString("Max-Age=0"));
    exchange(session, "header").then().statusCode(401);
  }

  @Test
  void one_of_several_operators_may_leave() {
    staff.operator();
    String session = session(staff.operator());
    delete(session, PASSWORD).then().statusCode(204);
  }
}
