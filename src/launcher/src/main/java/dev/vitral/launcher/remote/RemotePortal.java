package dev.vitral.launcher.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A portal that runs elsewhere, as somebody without a name sees it: asked by GET and HEAD alone,
 * without cookies. Follows no redirect. Safe for any thread.
 */
public final class RemotePortal {

  /** Where portals tell of what fragments they are made. */
  static final String MANIFESTS = "/fragments/manifests.json";

  /** Every answer of a portal bears it. */
  private static final String MARK = "Vitral-Request-Id";

  private static final JsonMapper JSON = new JsonMapper();

  private final RemoteAddress address;
  private final Bounds bounds;
  private final HttpClient client;

  public RemotePortal(RemoteAddress address) {
    this(address, Bounds.USUAL);
  }

  RemotePortal(RemoteAddress address, Bounds bounds) {
    this.address = address;
    this.bounds = bounds;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(bounds.connect())
            .build();
  }

  RemoteAddress address() {
    return address;
  }

  Bounds bounds() {
    return bounds;
  }

  /**
   * Asks for something.
   *
   * @param method GET or HEAD
   * @param target path and query
   * @return an answer whose body is still to be read, and closed
   */
  HttpResponse<InputStream> ask(String method, String target, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.at(target))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(bounds.answer());
    headers.forEach(request::setHeader);
    request.setHeader("User-Agent", "vitral-dev");
    return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  /**
   * Of what fragments it is made, in its registry's order.
   *
   * @throws Trouble if it cannot be reached or tells nothing of the kind
   */
  public List<RemoteManifest> manifests() {
    try {
      HttpResponse<InputStream> answer =
          ask("GET", MANIFESTS, Map.of("Accept", "application/json"));
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      try (Flow flow = new Flow(answer.body(), bounds.bytes(), bounds.body())) {
        flow.into(body);
      }
      refuseUnlessTold(answer);
      return read(body.toByteArray());
    } catch (IOException unreachable) {
      throw new Trouble(
          "No portal can be reached at %s (%s).".formatted(address, reason(unreachable)),
          unreachable);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted.", e);
    }
  }

  private void refuseUnlessTold(HttpResponse<?> answer) {
    int status = answer.statusCode();
    if (status >= 300 && status < 400) {
      String where = answer.headers().firstValue("Location").orElse("nowhere");
      throw new Trouble(
          "%s leads on to %s: name the portal there with --portal."
              .formatted(address, where.replace(MANIFESTS, "")));
    } else if (status == 404 && answer.headers().firstValue(MARK).isPresent()) {
      throw new Trouble(
          "The portal at %s is too old: it does not tell of what fragments it is made (%s)."
              .formatted(address, MANIFESTS));
    } else if (status == 404) {
      throw noPortal();
    } else if (status != 200) {
      throw new Trouble(
          "%s answers %d when it is asked for %s.".formatted(address, status, MANIFESTS));
    }
  }

  private List<RemoteManifest> read(byte[] body) {
    try {
      JsonNode told = JSON.readTree(body).path("fragments");
      if (!told.isArray()) {
        throw noPortal();
      }
      List<RemoteManifest> manifests = new ArrayList<>();
      told.forEach(manifest -> manifests.add(new RemoteManifest(manifest)));
      if (!manifests.stream().allMatch(RemoteManifest::hasName)) {
        throw noPortal();
      }
      return List.copyOf(manifests);
    } catch (IOException noJson) {
      throw noPortal();
    }
  }

  private Trouble noPortal() {
    return new Trouble(
        "There is no Vitral portal at %s: %s tells of no fragments.".formatted(address, MANIFESTS));
  }

  /** Of these failures the JDK says no more than the kind. */
  private static String reason(IOException failure) {
    if (failure.getCause() instanceof UnresolvedAddressException
        || (failure.getCause() instanceof ConnectException cause
            && cause.getCause() instanceof UnresolvedAddressException)) {
      return "nobody has that name";
    } else if (failure instanceof ConnectException) {
      return "nobody listens there";
    } else if (failure instanceof HttpTimeoutException) {
      return "no answer in time";
    }
    return String.valueOf(failure.getMessage());
  }
}
