package dev.vitral.prompts;

import static io.restassured.RestAssured.given;

import dev.vitral.contract.junit.TestIssuer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody with an account and the roles of it, who uses the fragment. */
record Member(String handle, String... roles) {

  /** A member whom no other test knows. */
  static Member unique(String beginning) {
    return new Member(beginning + '-' + UUID.randomUUID().toString().substring(0, 8));
  }

  String token() {
    String[] held = roles.length == 0 ? new String[] {"member"} : roles;
    return TestIssuer.running().token("prompts", handle, held);
  }

  /** A request with the member's token. */
  RequestSpecification asks() {
    return given().redirects().follow(false).header("Authorization", "Bearer " + token());
  }

  RequestSpecification sends(Object body) {
    return asks().contentType("application/json").body(body);
  }

  /** Publishes and gives the new prompt's id. */
  String publishes(String prompt, String... tags) {
    return sends(Map.of("prompt", prompt, "tags", List.of(tags), "lang", "es"))
        .post("/api/prompts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  void edits(String id, String prompt) {
    sends(Map.of("prompt", prompt, "lang", "es")).put("/api/prompts/" + id).then().statusCode(200);
  }

  Response likes(String id) {
    return asks().put("/api/prompts/" + id + "/like");
  }

  Response unlikes(String id) {
    return asks().delete("/api/prompts/" + id + "/like");
  }

  Response follows(Member other) {
    return asks().put("/api/people/" + other.handle() + "/follow");
  }

  Response unfollows(Member other) {
    return asks().delete("/api/people/" + other.handle() + "/follow");
  }

  /** Is seen by the fragment for the first time. */
  Member arrives() {
    asks().get("/api/me/prompts").then().statusCode(200);
    return this;
  }
}
