package dev.vitral.bench.secrets;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The way in for who prepares a hunt: one request after the other, each of which has to succeed. A
 * portal that is too busy for one is asked again.
 */
final class Door {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int ATTEMPTS = 10;
  private static final int SERVER_ERROR = 500;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI portal;

  Door(URI portal) {
    this.portal = portal;
  }

  void register(String handle, String name, String password) {
    JsonObject account =
        new JsonObject().put("username", handle).put("name", name).put("password", password);
    json("POST", "/api/accounts", "", account);
  }

  /** Logs in twice: by the form, as browsers do, and for a token. */
  Person logIn(String handle, String password) {
    String form = "username=%s&password=%s".formatted(encoded(handle), encoded(password));
    HttpResponse<String> session =
        send(
            request("/account/login")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    String cookie = session.headers().firstValue("Set-Cookie").orElse("");
    JsonObject credentials = new JsonObject().put("username", handle).put("password", password);
    String token = body(json("POST", "/api/token", "", credentials)).getString("token");
    return Person.known(handle, password, cookie.split(";", 2)[0], token);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Sends something in somebody's name; the path of what was made, if the answer names it. */
  String write(Person who, String method, String path, JsonObject body) {
    String location =
        json(method, path, who.token(), body).headers().firstValue("Location").orElse("");
    return location.isEmpty() ? "" : URI.create(location).getPath();
  }

  /** What is answered to something that is made in somebody's name. */
  JsonObject made(Person who, String path, JsonObject body) {
    return body(json("POST", path, who.token(), body));
  }

  /** What anybody reads there as JSON. */
  JsonObject read(String path) {
    return body(send(request(path).GET()));
  }

  /** What one person reads there as JSON. */
  JsonObject read(Person who, String path) {
    return body(send(request(path).header("Authorization", "Bearer " + who.token()).GET()));
  }

  /** What is found by asking with a body, without changing anything. */
  JsonObject ask(String path, JsonObject question) {
    return body(json("POST", path, "", question));
  }

  private HttpResponse<String> json(String method, String path, String token, JsonObject body) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.encode()));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(portal.resolve(path))
        .timeout(PATIENCE)
        .setHeader("Accept", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      for (int i = 1; i < ATTEMPTS && answer.statusCode() >= SERVER_ERROR; i++) {
        Thread.sleep(PAUSE.toMillis());
        answer = client.send(request.build(), BodyHandlers.ofString());
      }
      if (answer.statusCode() >= 400) {
        throw new IllegalStateException(
            "%s answers %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException("the portal does not answer at " + portal, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static JsonObject body(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }
}
