package dev.vitral.header;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people and the shell do in tests. */
public final class People {

  public static final String PASSWORD = "una contraseña larga";

  /** A handle that nobody has. */
  public static String newHandle() {
    return "ana-" + UUID.randomUUID().toString().substring(0, 13);
  }

  /** Registers somebody new. */
  public static String registered() {
    String handle = newHandle();
    register(handle, PASSWORD).then().statusCode(201);
    return handle;
  }

  public static Response register(String handle, String password) {
    return json(Map.of("username", handle, "password", password)).post("/api/accounts");
  }

  public static Response logIn(String handle, String password) {
    return json(Map.of("username", handle, "password", password)).post("/api/token");
  }

  /** The opaque token of a new session. */
  public static String session(String handle) {
    return logIn(handle, PASSWORD).then().statusCode(200).extract().path("token");
  }

  /** What the shell does with an opaque token. */
  public static Response exchange(String session, String... audiences) {
    return json(Map.of("audiences", List.of(audiences)))
        .header("Authorization", "Bearer " + session)
        .post("/vitral/exchange");
  }

  /** A new API key of an editor with a session. */
  public static String keyOf(String session) {
    return makeKey(session, wish("un programa")).then().statusCode(201).extract().path("key");
  }

  /** A wanted API key, with the password. */
  public static Map<String, Object> wish(String name) {
    return Map.of("name", name, "current", PASSWORD);
  }

  public static Response makeKey(String session, Map<String, ?> wish) {
    return as(session).contentType("application/json").body(wish).post("/api/me/keys");
  }

  /** A request of somebody with a session, as the shell passes it on. */
  public static RequestSpecification as(String session) {
    String token =
        exchange(session, "header").then().statusCode(200).extract().path("tokens.header");
    return given().redirects().follow(false).header("Authorization", "Bearer " + token);
  }

  public static RequestSpecification json(Map<String, ?> body) {
    return given().contentType("application/json").body(body);
  }

  private People() {}
}
