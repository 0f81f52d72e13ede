package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Routes lie in what the fragment owns, and use words that the shell knows. */
final class RouteRule implements Rule {

  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._~-]+|\\*");
  private static final Pattern METHOD = Pattern.compile("[A-Z]+");
  private static final Set<String> KINDS = Set.of("page", "partial", "api", "stream");
  private static final Set<String> LAYOUTS = Set.of("default");
  static final Set<String> IDENTITIES = Set.of("none", "optional", "required");

  @Override
  public void check(JsonNode manifest, Findings findings) {
    findings.each(
        manifest,
        "routes",
        (route, where) -> {
          checkPath(manifest, route, where, findings);
          findings.oneOf(route, where, "kind", KINDS);
          findings.oneOf(route, where, "layout", LAYOUTS);
          findings.oneOf(route, where, "identity", IDENTITIES);
          checkLayout(route, where, findings);
          checkMethods(route, where, findings);
        });
  }

  private static void checkPath(
      JsonNode manifest, JsonNode route, String where, Findings findings) {
    String path = findings.text(route, where, "path");
    if (!isPattern(path)) {
      findings.add(
          where + "path",
          "'" + path + "' is no path of segments, * for one, ** at the end for the rest");
    } else if (!Rule.owns(manifest, path)) {
      findings.add(where + "path", "'" + path + "' lies in no prefix of this fragment");
    }
  }

  private static boolean isPattern(String path) {
    String segments = path.endsWith("/**") ? path.substring(0, path.length() - 3) : path;
    return segments.startsWith("/")
        && Arrays.stream(segments.substring(1).split("/", -1))
            .allMatch(segment -> SEGMENT.matcher(segment).matches());
  }

  private static void checkLayout(JsonNode route, String where, Findings findings) {
    boolean isPage = route.path("kind").asText().equals("page");
    if (route.has("layout") && !isPage) {
      findings.add(where + "layout", "only a page has a layout");
    }
  }

  private static void checkMethods(JsonNode route, String where, Findings findings) {
    for (JsonNode method : route.path("methods")) {
      if (!METHOD.matcher(method.asText()).matches()) {
        findings.add(where + "methods", "'" + method.asText() + "' is no HTTP method");
      }
    }
  }
}
