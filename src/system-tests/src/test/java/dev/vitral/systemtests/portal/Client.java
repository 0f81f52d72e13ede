package dev.vitral.systemtests.portal;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A program that uses the portal's API, anonymously or with somebody's token. */
public final class Client {

  private final Visitor visitor;
  private final Optional<String> token;

  Client(Visitor visitor, Optional<String> token) {
    this.visitor = visitor;
    this.token = token;
  }

  /** The opaque session token, if it has one. */
  public Optional<String> token() {
    return token;
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  public Answer post(String path, String json, String... headers) {
    return send("POST", path, json, headers);
  }

  public Answer put(String path, String json, String... headers) {
    return send("PUT", path, json, headers);
  }

  public Answer patch(String path, String json, String... headers) {
    return send("PATCH", path, json, headers);
  }

  public Answer delete(String path, String... headers) {
    return send("DELETE", path, null, headers);
  }

  public Answer options(String path) {
    return send("OPTIONS", path, null);
  }

  /**
   * Sends one request.
   *
   * @param json the body; null for none
   * @param headers name, value, name, value …; they win over the client's own
   */
  public Answer send(String method, String path, @Nullable String json, String... headers) {
    HttpRequest.Builder request = visitor.request(path);
    request.setHeader("Accept", "application/json, application/problem+json");
    token.ifPresent(known -> request.setHeader("Authorization", "Bearer " + known));
    if (json != null) {
      boolean merge = method.equals("PATCH");
      request.setHeader(
          "Content-Type", merge ? "application/merge-patch+json" : "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    return new Answer(visitor.send(request));
  }
}
