package dev.vitral.bench.portal;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The launcher's control channel, found where {@code up} has written its address and token. */
public final class Control {

  /** A restart answers when the part is ready. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;
  private final String token;
  private final URI portal;

  private Control(URI base, String token, URI portal) {
    this.base = base;
    this.token = token;
    this.portal = portal;
  }

  /**
   * The channel of the portal that runs.
   *
   * @param file {@code .vitral/run/launcher.json}
   */
  public static Control of(Path file) {
    try {
      JsonObject endpoint = new JsonObject(Files.readString(file));
      return new Control(
          URI.create("http://127.0.0.1:" + endpoint.getInteger("port")),
          endpoint.getString("token"),
          URI.create(endpoint.getString("portal")));
    } catch (IOException e) {
      throw new UncheckedIOException("the portal does not run: ./vitral up", e);
    }
  }

  /** Where the shell answers. */
  public URI portal() {
    return portal;
  }

  public List<Part> parts() {
    JsonArray parts = new JsonArray(send("GET", "/status", "").body());
    return parts.stream().map(JsonObject.class::cast).map(Part::of).toList();
  }

  public Optional<Part> part(String name) {
    return parts().stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /** What a service's process was started with. */
  public JsonObject environment(String name) {
    return new JsonObject(send("POST", "/environment", name).body());
  }

  /**
   * Ends a part at once and holds it down.
   *
   * @return false if it cannot be just now
   */
  public boolean kill(String name) {
    return send("POST", "/kill", name).statusCode() == 204;
  }

  /**
   * Starts a part afresh and returns when it is ready.
   *
   * @return false if it did not become so
   */
  public boolean restart(String name) {
    return send("POST", "/restart", name).statusCode() == 204;
  }

  private HttpResponse<String> send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException("the launcher does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
