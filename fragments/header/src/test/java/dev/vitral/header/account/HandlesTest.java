package dev.vitral.header.account;

import static dev.vitral.header.People.PASSWORD;
import static dev.vitral.header.People.as;
import static dev.vitral.header.People.logIn;
import static dev.vitral.header.People.newHandle;
import static dev.vitral.header.People.register;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;

import dev.vitral.header.HeaderStores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class HandlesTest {

  @Inject Database database;
  @Inject AccountConfig config;

  private static Response rename(String session, String handle) {
    return as(session)
        .contentType("application/json")
        .body(Map.of("username", handle))
        .patch("/api/me");
  }

  @Test
  void a_handle_that_was_given_up_rests_for_who_had_it() {
    String handle = registered();
    String session = session(handle);
    String other = session(registered());
    rename(session, newHandle()).then().statusCode(200);
    register(handle, PASSWORD).then().statusCode(409).body("errors", hasKey("username"));
    rename(other, handle).then().statusCode(409);
    rename(session, handle).then().statusCode(200);
    rename(session, handle).then().statusCode(200);
    logIn(handle, PASSWORD).then().statusCode(200);
  }

  @Test
  void after_its_rest_anybody_may_have_it() {
    String handle = registered();
    rename(session(handle), newHandle()).then().statusCode(200);
    rested(handle);
    register(handle, PASSWORD).then().statusCode(201);
  }

  private void rested(String handle) {
    database.ask(
        "update former_handle set free_at = now() where handle = ?",
        statement -> {
          statement.setString(1, handle);
          return statement.executeUpdate();
        });
  }

  @Test
  void one_account_keeps_few_handles_from_others() {
    String first = registered();
    String session = session(first);
    for (int i = 0; i <= config.handlesResting(); i++) {
      rename(session, newHandle()).then().statusCode(200);
    }
    register(first, PASSWORD).then().statusCode(201);
  }

  @Test
  void a_handle_that_is_given_up_at_the_moment_is_not_taken_either() {
    for (int round = 0; round < 5; round++) {
      String handle = registered();
      String session = session(handle);
      List<Integer> answers =
          atOnce(() -> rename(session, newHandle()), () -> register(handle, PASSWORD));
      assertThat(answers).containsExactly(200, 409);
    }
  }

  @Test
  void of_two_who_want_one_handle_at_once_one_has_it() {
    for (int round = 0; round < 5; round++) {
      String handle = newHandle();
      String session = session(registered());
      List<Integer> answers =
          atOnce(() -> rename(session, handle), () -> register(handle, PASSWORD));
      assertThat(answers).containsAnyOf(200, 201).containsOnlyOnce(409);
    }
  }

  @Test
  void two_renames_at_once_leave_one_handle_and_let_both_rest() {
    String before = registered();
    String session = session(before);
    List<String> wanted = List.of(newHandle(), newHandle());
    assertThat(atOnce(() -> rename(session, wanted.get(0)), () -> rename(session, wanted.get(1))))
        .containsExactly(200, 200);
    String now = as(session).get("/api/me").path("username");
    assertThat(wanted).contains(now);
    assertThat(Stream.concat(Stream.of(before), wanted.stream()))
        .allMatch(handle -> register(handle, PASSWORD).statusCode() == 409);
  }

  private static List<Integer> atOnce(Supplier<Response> one, Supplier<Response> other) {
    return Stream.of(one, other).map(CompletableFuture::supplyAsync).toList().stream()
        .map(answer -> answer.join().statusCode())
        .toList();
  }
}
