package dev.vitral.contract.conduct;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the checks need of a manifest. */
record Declared(
    String name,
    List<String> prefixes,
    List<Page> pages,
    List<Include> includes,
    List<String> assets) {

  /** A page whose URL is known from its route alone. */
  record Page(String path, Optional<String> layout) {}

  /** An include. */
  record Include(String name, String path, Optional<String> fallback) {}

  static Declared by(JsonNode manifest) {
    return new Declared(
        manifest.path("name").asText(),
        items(manifest, "prefixes").map(JsonNode::asText).toList(),
        items(manifest, "routes").filter(Declared::isOpenPage).map(Declared::page).toList(),
        items(manifest, "includes")
            .filter(include -> !include.path("identity").asText().equals("required"))
            .map(
                include ->
                    new Include(
                        text(include, "name"),
                        text(include, "path"),
                        optional(include, "fallback")))
            .toList(),
        Stream.of("css", "js")
            .flatMap(kind -> items(manifest, kind))
            .map(asset -> text(asset, "value"))
            .toList());
  }

  private static boolean isOpenPage(JsonNode route) {
    return text(route, "kind").equals("page")
        && !text(route, "path").contains("*")
        && !text(route, "identity").equals("required");
  }

  private static Page page(JsonNode route) {
    return new Page(text(route, "path"), optional(route, "layout"));
  }

  private static Stream<JsonNode> items(JsonNode manifest, String field) {
    return StreamSupport.stream(manifest.path(field).spliterator(), false);
  }

  private static String text(JsonNode object, String field) {
    return object.path(field).asText();
  }

  private static Optional<String> optional(JsonNode object, String field) {
    return Optional.of(object.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
