package dev.vitral.systemtests.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Function;

/** An HTTP client that follows no redirect and keeps no cookie. */
public final class Visitor {

  /** Longer than any deadline of the portal, so that it is the portal that answers. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final Function<String, URI> address;

  /**
   * @param address where a path in the portal is found
   */
  public Visitor(Function<String, URI> address) {
    this.address = address;
  }

  /** A request that accepts HTML before all else. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.apply(path)).timeout(PATIENCE);
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path).header("Accept", "text/html");
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** The JSON that another address, such as a store's, answers. */
  public JsonNode ask(URI address) {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(address).timeout(PATIENCE));
    return new Answer(answer).json();
  }

  public HttpResponse<String> postForm(String path, String form, String... headers) {
    return post(path, "application/x-www-form-urlencoded", form, headers);
  }

  public HttpResponse<String> postJson(String path, String json, String... headers) {
    return post(path, "application/json", json, headers);
  }

  private HttpResponse<String> post(String path, String type, String body, String... headers) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  /** The answer as soon as it has begun; whoever asks closes its body. */
  public HttpResponse<InputStream> open(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofInputStream());
  }

  private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return CLIENT.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
