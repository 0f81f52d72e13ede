package dev.vitral.bench.registry;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Fragments that are registered, own prefixes and offer an include, and stand on no page. */
final class Crowd implements AutoCloseable {

  private static final int FIRST_ORDER = 1_000;
  private static final String TAG = "\"crowd\"";

  private final Vertx vertx = Vertx.vertx();
  private final List<JsonObject> entries = new ArrayList<>();

  /**
   * @param fragments how many
   * @param prefixes of all of them together
   */
  Crowd(int fragments, int prefixes) {
    for (int i = 0; i < fragments; i++) {
      int own = prefixes / fragments + (i < prefixes % fragments ? 1 : 0);
      String name = "crowd" + i;
      String manifest = manifest(name, own).encode();
      HttpServer server = vertx.createHttpServer().requestHandler(asked -> answer(asked, manifest));
      int port =
          server
              .listen(0, "127.0.0.1")
              .toCompletionStage()
              .toCompletableFuture()
              .join()
              .actualPort();
      entries.add(
          new JsonObject()
              .put("name", name)
              .put("url", "http://127.0.0.1:" + port)
              .put("order", FIRST_ORDER + i));
    }
  }

  /** The portal's own registry with all of these in it. */
  JsonObject added(JsonObject registry) {
    JsonArray all = registry.getJsonArray("fragments").copy();
    entries.forEach(all::add);
    return registry.copy().put("fragments", all);
  }

  /** As the kit does: whoever knows the manifest is told so in a few bytes. */
  private static void answer(HttpServerRequest asked, String manifest) {
    HttpServerResponse answer = asked.response();
    if (!asked.path().equals("/vitral.json")) {
      answer.setStatusCode(404).end();
    } else if (TAG.equals(asked.getHeader("If-None-Match"))) {
      answer.setStatusCode(304).putHeader("ETag", TAG).end();
    } else {
      answer.putHeader("ETag", TAG).putHeader("Content-Type", "application/json").end(manifest);
    }
  }

  private static JsonObject manifest(String name, int prefixes) {
    JsonArray owned = new JsonArray();
    JsonArray routes = new JsonArray();
    IntStream.range(0, prefixes).mapToObj(i -> "/" + name + "-" + i).forEach(owned::add);
    owned.forEach(
        prefix ->
            routes.add(
                new JsonObject()
                    .put("path", prefix)
                    .put("kind", "page")
                    .put("methods", new JsonArray().add("GET"))
                    .put("layout", "default")));
    JsonObject include =
        new JsonObject()
            .put("name", "pane")
            .put("path", "/fragments/" + name + "/pane")
            .put("deadline", "300ms");
    return new JsonObject()
        .put("name", name)
        .put("version", "1.0.0")
        .put("contract", 1)
        .put("team", name)
        .put("prefixes", owned)
        .put("routes", routes)
        .put("includes", new JsonArray().add(include))
        .put("languages", new JsonArray().add("es").add("en"));
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
