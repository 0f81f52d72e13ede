package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.Origin.html;
import static dev.vitral.shell.portal.Origin.text;

import dev.vitral.faults.FaultProxy;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the portal's fragments as its own manifest describes it, with a proxy in front that can
 * spoil its answers. What it answers is known from its first word to its last.
 *
 * @param page the path of one of its pages
 */
record StubFragment(
    String name, String page, JsonObject manifest, Origin origin, FaultProxy proxy) {

  private static final String KEPT = "public, max-age=600, stale-if-error=600";
  private static final String FILLER = "<p>" + "x".repeat(600) + "</p>";

  static StubFragment start(String name, String page) {
    Origin origin = new Origin();
    FaultProxy proxy = FaultProxy.inFrontOf(origin.url());
    StubFragment fragment = new StubFragment(name, page, manifest(name), origin, proxy);
    fragment.furnish();
    return fragment;
  }

  /** What stands at the end of a part, and of a page. */
  static String endOf(String name) {
    return name + " is whole";
  }

  /** What stands at the end of what takes a part's place. */
  static String endOfFallback(String include) {
    return "fallback of " + include;
  }

  /** Its includes, such as {@code voting/leaderboard}. */
  List<String> includes() {
    return each("includes").map(include -> id(include.getString("name"))).toList();
  }

  /** Those that stand on the home page. */
  List<String> onHome() {
    return each("slots").map(place -> id(place.getString("include"))).toList();
  }

  boolean owns(String include) {
    return include.startsWith(name + "/");
  }

  void stop() {
    proxy.close();
    origin.close();
  }

  /** All answers as they are when nothing is wrong. */
  void furnish() {
    origin.on("/vitral.json", text(200, "application/json", manifest.encode()));
    each("includes").forEach(this::serve);
    each("css").forEach(sheet -> origin.on(sheet.getString("value"), text(200, "text/css", "b{}")));
    String body = "<article>" + FILLER + "<i>" + endOf(name) + "</i></article>";
    origin.on(page, Origin.page(200, name, body, "Cache-Control", KEPT));
  }

  private void serve(JsonObject include) {
    String id = id(include.getString("name"));
    origin.on(include.getString("path"), html(200, part(id, endOf(id)), "Cache-Control", KEPT));
    if (include.containsKey("fallback")) {
      origin.on(include.getString("fallback"), html(200, part(id, endOfFallback(id))));
    }
  }

  private String id(String include) {
    return name + "/" + include;
  }

  private Stream<JsonObject> each(String list) {
    return manifest.getJsonArray(list).stream().map(JsonObject.class::cast);
  }

  private static String part(String id, String end) {
    return "<section data-fragment=\"" + id + "\">" + FILLER + "<i>" + end + "</i></section>";
  }

  /** As the kit serves it: names of assets carry a hash. */
  private static JsonObject manifest(String fragment) {
    Path file = Path.of("..", "fragments", fragment, "src/main/resources/vitral.json");
    try {
      return new JsonObject(Files.readString(file).replace(".css\"", "-0123456789.css\""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
