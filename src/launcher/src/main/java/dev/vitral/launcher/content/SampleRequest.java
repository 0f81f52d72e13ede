package dev.vitral.launcher.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request of a fragment's sample content.
 *
 * @param as the handle of who sends it
 * @param path below the portal; {@code {p1}} stands for what an earlier request remembered as p1
 * @param remember a name for what this one makes: the last segment of the answer's Location
 */
record SampleRequest(
    @JsonProperty(value = "as", required = true) String as,
    @JsonProperty(value = "method", required = true) String method,
    @JsonProperty(value = "path", required = true) String path,
    @JsonProperty("body") @Nullable JsonNode body,
    @JsonProperty("remember") @Nullable String remember) {

  private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");

  /** A name in the path that nothing was remembered under. */
  Optional<String> unknownName(Map<String, String> remembered) {
    return NAME.matcher(path)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !remembered.containsKey(name))
        .findFirst();
  }

  /** The path with every name replaced. */
  String path(Map<String, String> remembered) {
    return NAME.matcher(path)
        .replaceAll(found -> Matcher.quoteReplacement(remembered.getOrDefault(found.group(1), "")));
  }
}
