package dev.vitral.contract.conduct;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the checks need of a manifest.
 *
 * @param pages those whose URL is known, for everybody
 * @param openPatterns the routes of the others for everybody
 * @param read all routes that take GET, in order
 */
record Declared(
    String name,
    List<String> prefixes,
    List<Page> pages,
    List<RoutePattern> openPatterns,
    List<RoutePattern> read,
    List<Include> includes,
    List<String> css,
    List<String> js,
    List<String> cookies,
    Set<String> emits,
    Set<String> consumes,
    List<String> languages) {

  private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,6})(ms|s)");
  private static final Duration DEFAULT_DEADLINE = Duration.ofMillis(300);

  /** A page whose URL is known from its route alone. */
  record Page(String path, Optional<String> layout) {}

  /** An include that may be asked for without a token. */
  record Include(String name, String path, Optional<String> fallback, Duration deadline) {}

  static Declared by(JsonNode manifest) {
    return new Declared(
        manifest.path("name").asText(),
        texts(manifest, "prefixes").toList(),
        items(manifest, "routes")
            .filter(Declared::isOpenPage)
            .filter(route -> !pattern(route).hasWildcard())
            .map(Declared::page)
            .toList(),
        items(manifest, "routes")
            .filter(Declared::isOpenPage)
            .map(Declared::pattern)
            .filter(RoutePattern::hasWildcard)
            .toList(),
        items(manifest, "routes").filter(Declared::isRead).map(Declared::pattern).toList(),
        items(manifest, "includes")
            .filter(include -> !text(include, "identity").equals("required"))
            .map(Declared::include)
            .toList(),
        items(manifest, "css").map(asset -> text(asset, "value")).toList(),
        items(manifest, "js").map(asset -> text(asset, "value")).toList(),
        texts(manifest, "cookies").toList(),
        texts(manifest.path("events"), "emits").collect(Collectors.toUnmodifiableSet()),
        texts(manifest.path("events"), "consumes").collect(Collectors.toUnmodifiableSet()),
        texts(manifest, "languages").distinct().toList());
  }

  List<String> assets() {
    return Stream.concat(css.stream(), js.stream()).toList();
  }

  private static boolean isOpenPage(JsonNode route) {
    return isRead(route)
        && text(route, "kind").equals("page")
        && !text(route, "identity").equals("required");
  }

  private static boolean isRead(JsonNode route) {
    return route.path("methods").isEmpty()
        || texts(route, "methods").anyMatch(method -> method.equals("GET"));
  }

  private static RoutePattern pattern(JsonNode route) {
    return new RoutePattern(text(route, "path"));
  }

  private static Page page(JsonNode route) {
    return new Page(text(route, "path"), optional(route, "layout"));
  }

  private static Include include(JsonNode include) {
    return new Include(
        text(include, "name"),
        text(include, "path"),
        optional(include, "fallback"),
        optional(include, "deadline").map(Declared::duration).orElse(DEFAULT_DEADLINE));
  }

  private static Duration duration(String text) {
    Matcher form = DURATION.matcher(text);
    if (!form.matches()) {
      return DEFAULT_DEADLINE;
    }
    long amount = Long.parseLong(form.group(1));
    return form.group(2).equals("s") ? Duration.ofSeconds(amount) : Duration.ofMillis(amount);
  }

  private static Stream<JsonNode> items(JsonNode manifest, String field) {
    return StreamSupport.stream(manifest.path(field).spliterator(), false);
  }

  private static Stream<String> texts(JsonNode manifest, String field) {
    return items(manifest, field).map(JsonNode::asText);
  }

  private static String text(JsonNode object, String field) {
    return object.path(field).asText();
  }

  private static Optional<String> optional(JsonNode object, String field) {
    return Optional.of(object.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
