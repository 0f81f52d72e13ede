package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.contract.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds fields that the shell would ignore: most often a misspelt name. */
public final class UnknownFields {

  private static final Set<String> OF_MANIFEST =
      Set.of(
          "name",
          "version",
          "contract",
          "team",
          "prefixes",
          "routes",
          "cookies",
          "session",
          "includes",
          "slots",
          "uses",
          "css",
          "js",
          "events",
          "navigation",
          "sitemap",
          "feed",
          "languages");
  private static final Map<String, Set<String>> OF_ITEMS =
      Map.of(
          "routes", Set.of("path", "kind", "layout", "identity", "methods"),
          "includes",
              Set.of(
                  "name",
                  "path",
                  "criticality",
                  "deadline",
                  "concurrency",
                  "identity",
                  "shed",
                  "fallback"),
          "slots", Set.of("slot", "include", "order"),
          "navigation", Set.of("label", "href", "order"));

  private UnknownFields() {}

  /** One violation for each. */
  public static List<Violation> in(JsonNode manifest) {
    List<Violation> violations = new ArrayList<>();
    collect(manifest, "", OF_MANIFEST, violations);
    OF_ITEMS.forEach(
        (field, known) ->
            manifest.path(field).forEach(item -> collect(item, field + ".", known, violations)));
    return violations;
  }

  private static void collect(
      JsonNode object, String where, Set<String> known, List<Violation> violations) {
    object
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                violations.add(new Violation(where + field, "is no field that the shell knows"));
              }
            });
  }
}
