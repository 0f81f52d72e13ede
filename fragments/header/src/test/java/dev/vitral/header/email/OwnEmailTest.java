package dev.vitral.header.email;

import static dev.vitral.header.People.PASSWORD;
import static dev.vitral.header.People.as;
import static dev.vitral.header.People.json;
import static dev.vitral.header.People.newHandle;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.vitral.header.HeaderStores;
import dev.vitral.header.mail.KeptMail;
import dev.vitral.header.mail.Kind;
import dev.vitral.header.mail.Mailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class OwnEmailTest {

  @Inject Mailbox mailbox;

  private final String address = newHandle() + "@example.org";

  @Test
  void an_address_counts_once_its_link_has_been_used() {
    String handle = newHandle();
    json(Map.of("username", handle, "password", PASSWORD, "email", address))
        .post("/api/accounts")
        .then()
        .statusCode(201)
        .body("email", nullValue());
    String token = mailbox.tokenFor(address);
    given()
        .get("/account/email/confirmation?token=" + token)
        .then()
        .statusCode(200)
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "private, no-store")
        .body(containsString(handle), containsString(address));
    as(session(handle)).get("/api/me").then().body("email", nullValue());
    confirm(token).then().statusCode(303);
    as(session(handle)).get("/api/me").then().body("email", equalTo(address));
    confirm(token)
        .then()
        .statusCode(410)
        .header("Referrer-Policy", "no-referrer")
        .body(containsString("ya no sirve"));
    as(session(handle)).get("/account").then().body(containsString(address));
  }

  private static Response confirm(String token) {
    return given()
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded")
        .formParam("token", token)
        .post("/account/email/confirmation");
  }

  private static Response change(String session, String email, String password) {
    return as(session)
        .contentType("application/json")
        .body(Map.of("email", email, "current", password))
        .put("/api/me/email");
  }

  private void confirmed(String session, String email) {
    change(session, email, PASSWORD).then().statusCode(202);
    json(Map.of("token", mailbox.tokenFor(email)))
        .post("/api/me/email/confirmation")
        .then()
        .statusCode(204);
  }

  @Test
  void an_address_is_one_persons_and_only_its_reader_learns_that() {
    String owner = registered();
    confirmed(session(owner), address);
    String other = session(registered());
    change(other, address.toUpperCase(Locale.ROOT).replace("EXAMPLE.ORG", "example.org"), PASSWORD)
        .then()
        .statusCode(202)
        .body(equalTo(""));
    List<KeptMail> toTheOther =
        mailbox.of(address.toUpperCase(Locale.ROOT).replace("EXAMPLE.ORG", "example.org"));
    assertThat(toTheOther)
        .singleElement()
        .satisfies(mail -> assertThat(mail.body()).contains(owner));
    assertThat(Mailbox.tokens(toTheOther)).isEmpty();
  }

  @Test
  void of_two_confirmations_of_one_address_one_counts() {
    String one = session(registered());
    String two = session(registered());
    change(one, address, PASSWORD).then().statusCode(202);
    change(two, address, PASSWORD).then().statusCode(202);
    List<String> tokens = Mailbox.tokens(mailbox.of(address)).toList();
    assertThat(tokens).hasSize(2);
    List<Integer> answers =
        tokens.stream()
            .map(token -> CompletableFuture.supplyAsync(() -> confirm(token).statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers).containsOnlyOnce(303);
    assertThat(
            Stream.of(one, two).map(who -> as(who).get("/api/me").<String>path("email")).toList())
        .containsExactlyInAnyOrder(address, null);
  }

  @Test
  void the_old_address_is_told_of_the_new_one() {
    String session = session(registered());
    confirmed(session, address);
    String next = newHandle() + "@example.org";
    confirmed(session, next);
    assertThat(mailbox.of(address)).extracting(KeptMail::kind).contains(Kind.EMAIL_CHANGED);
    assertThat(mailbox.of(address).get(0).body()).doesNotContain(next);
    as(session).get("/api/me").then().body("email", equalTo(next));
  }

  @Test
  void who_does_not_know_the_password_changes_no_address() {
    String session = session(registered());
    change(session, address, "no es la contraseña")
        .then()
        .statusCode(403)
        .body("errors", hasKey("current"));
    assertThat(mailbox.of(address)).isEmpty();
    given().get("/account/email").then().statusCode(401);
    as(session)
        .header("vitral-locale", "en")
        .formParam("email", address)
        .formParam("current", "no es la contraseña")
        .post("/account/email")
        .then()
        .statusCode(403)
        .body(containsString("value=\"" + address), containsString("That is not your current"))
        .body(not(containsString("no es la contraseña")));
    as(session)
        .formParam("email", address)
        .formParam("current", PASSWORD)
        .post("/account/email")
        .then()
        .statusCode(303)
        .header("Location", "/account/email?done=sent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ana", "ana@", "@b.org", "ana@b", "a b@c.org", "ana@b.org\nBcc: x@y.org"})
  void what_cannot_be_an_address_is_refused(String typed) {
    change(session(registered()), typed, PASSWORD)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors", hasKey("email"));
  }
}
