package dev.vitral.shell.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.shell.registry.Registry;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The navigation of all fragments, merged: {@code GET /vitral/navigation.json}. */
@ApplicationScoped
public class NavigationEndpoint {

  private final Registry registry;
  private final ObjectMapper json;

  NavigationEndpoint(Registry registry, ObjectMapper json) {
    this.registry = registry;
    this.json = json;
  }

  void register(@Observes ManagementInterface management) {
    management.router().get("/vitral/navigation.json").handler(this::answer);
  }

  private void answer(RoutingContext routing) {
    byte[] body;
    try {
      body = json.writeValueAsBytes(registry.portal().navigation());
    } catch (JsonProcessingException e) {
      routing.fail(e);
      return;
    }
    String etag = '"' + UUID.nameUUIDFromBytes(body).toString() + '"';
    HttpServerResponse response =
        routing.response().putHeader("ETag", etag).putHeader("Cache-Control", "no-cache");
    if (etag.equals(routing.request().getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
    } else {
      response
          .putHeader("Content-Type", "application/json")
          .end(new String(body, StandardCharsets.UTF_8));
    }
  }
}
