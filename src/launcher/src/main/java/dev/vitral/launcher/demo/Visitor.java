package dev.vitral.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A JSON client of the portal. */
public final class Visitor {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final URI portal;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  public Visitor(URI portal) {
    this.portal = portal;
  }

  URI portal() {
    return portal;
  }

  HttpClient client() {
    return client;
  }

  /** What stands at this path. */
  JsonNode get(String path) throws InterruptedException {
    HttpResponse<String> response = send(request(path));
    if (response.statusCode() != 200) {
      throw new Trouble(
          "%s answers %d; ./vitral status shows what is not ready."
              .formatted(response.uri(), response.statusCode()));
    }
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new Trouble("%s is not JSON: %s".formatted(response.uri(), e.getMessage()), e);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(portal.resolve(path))
        .header("Accept", "application/json")
        .timeout(TIMEOUT);
  }

  /** A body of the fields of this record or map. */
  HttpRequest.Builder post(String path, Object body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()));
  }

  HttpResponse<String> send(HttpRequest.Builder builder) throws InterruptedException {
    HttpRequest request = builder.build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Trouble(
          "%s does not answer (%s); is the portal up?".formatted(request.uri(), e), e);
    }
  }
}
