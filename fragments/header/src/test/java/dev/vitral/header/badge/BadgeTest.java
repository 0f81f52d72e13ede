package dev.vitral.header.badge;

import static dev.vitral.header.People.PASSWORD;
import static dev.vitral.header.People.as;
import static dev.vitral.header.People.json;
import static dev.vitral.header.People.newHandle;
import static dev.vitral.header.People.session;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.vitral.header.HeaderStores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class BadgeTest {

  private static final String BADGE = "/fragments/header/badge";

  @Test
  void without_a_session_it_is_the_same_for_everybody() {
    given()
        .header("vitral-locale", "en")
        .get(BADGE)
        .then()
        .statusCode(200)
        .header("Cache-Control", startsWith("public"))
        .header("Surrogate-Control", equalTo(null))
        .body(containsString("href=\"/en/account/login\""), not(containsString("hx-get")));
  }

  @Test
  void with_a_session_it_is_private_and_nests_the_persons_likes() {
    String handle = newHandle();
    json(Map.of("username", handle, "password", PASSWORD, "name", "<b>\"Ana\" & $(HTTP_HOST)"))
        .post("/api/accounts")
        .then()
        .statusCode(201);
    as(session(handle))
        .header("vitral-locale", "en")
        .get(BADGE)
        .then()
        .statusCode(200)
        .header("Cache-Control", "private, no-store")
        .header("Surrogate-Control", "content=\"ESI/1.0\"")
        .body(containsString("&lt;b&gt;&quot;Ana&quot; &amp; "))
        .body(not(containsString("<b>")))
        .body(
            allOf(
                containsString("<esi:include src=\"/en/fragments/prompts/likes\""),
                containsString("onerror=\"continue\""),
                containsString("data-hx-trigger=\"prompts:liked from:body\""),
                containsString("action=\"/en/account/logout\" method=\"post\"")));
  }

  @Test
  void its_fallback_leads_to_the_log_in_and_does_not_pass_for_it() {
    given()
        .get(BADGE + "/fallback")
        .then()
        .statusCode(200)
        .body(containsString("href=\"/account/login\""), not(containsString("data-fragment")));
  }
}
