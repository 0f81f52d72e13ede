package dev.vitral.header;

import static dev.vitral.header.People.PASSWORD;
import static dev.vitral.header.People.as;
import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.json;
import static dev.vitral.header.People.keyOf;
import static dev.vitral.header.People.logIn;
import static dev.vitral.header.People.newHandle;
import static dev.vitral.header.People.register;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static dev.vitral.header.People.wish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitral.stores.Stores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class OutageTest {

  @Inject Staff staff;

  @TestHTTPResource(value = "/health/ready", management = true)
  URL ready;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void without_redis_the_bar_stays_accounts_are_made_and_log_in_says_why_not() {
    String handle = registered();
    String session = session(handle);
    String editor = session(staff.editor());
    String key = keyOf(editor);
    var asking = as(editor);
    Stores stores = Stores.throwaway();
    stores.kill("redis");
    try {
      theBarStays();
      register(newHandle(), PASSWORD).then().statusCode(201);
      logIn(handle, PASSWORD).then().statusCode(503).header("Retry-After", notNullValue());
      logIn(handle, "no es la contraseña").then().statusCode(503);
      fromElsewhere(handle).then().statusCode(503);
      given()
          .formParam("username", handle)
          .formParam("password", PASSWORD)
          .post("/account/login")
          .then()
          .statusCode(503)
          .header("Vitral-Layout", "default")
          .body(containsString("no está disponible"));
      exchange(session, "header").then().statusCode(503);
      exchange(key, "reviews").then().statusCode(200);
      as(key).get("/api/me").then().statusCode(200);
      asking
          .contentType("application/json")
          .body(wish("otra"))
          .post("/api/me/keys")
          .then()
          .statusCode(503);
      isReady();
    } finally {
      stores.restart("redis");
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> exchange(session, "header").then().statusCode(200));
  }

  @Test
  void no_acknowledged_account_is_lost_when_postgresql_is_killed() {
    List<String> acknowledged = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      acknowledged.add(registered());
    }
    String key = keyOf(session(staff.editor()));
    Stores stores = Stores.throwaway();
    stores.kill("postgresql");
    try {
      theBarStays();
      register(newHandle(), PASSWORD).then().statusCode(503);
      exchange(key, "reviews").then().statusCode(503);
      isReady();
    } finally {
      stores.restart("postgresql");
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> logIn(acknowledged.get(0), PASSWORD).then().statusCode(200));
    exchange(key, "reviews").then().statusCode(200);
    assertThat(acknowledged).allMatch(handle -> logIn(handle, PASSWORD).statusCode() == 200);
  }

  private static Response fromElsewhere(String handle) {
    return json(Map.of("username", handle, "password", "no es la contraseña"))
        .header("vitral-client-address", "2001:db8::7")
        .post("/api/token");
  }

  private static void theBarStays() {
    given().get("/fragments/header/bar").then().statusCode(200);
    given().get("/fragments/header/badge").then().statusCode(200);
  }

  private void isReady() {
    given().get(ready).then().statusCode(200);
  }
}
