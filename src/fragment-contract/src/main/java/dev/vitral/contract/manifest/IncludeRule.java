package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Includes have names of their own and live in the fragment's own room. */
final class IncludeRule implements Rule {

  @Override
  public void check(JsonNode manifest, Findings findings) {
    findings.distinct(manifest, "includes", "name");
    findings.each(
        manifest,
        "includes",
        (include, where) ->
            List.of("path", "fallback").stream()
                .filter(include::hasNonNull)
                .forEach(field -> checkPath(manifest, include, where, field, findings)));
  }

  private static void checkPath(
      JsonNode manifest, JsonNode include, String where, String field, Findings findings) {
    String path = include.path(field).asText();
    if (!Rule.ownRoom(manifest).covers(path)) {
      findings.add(
          where + field, "'" + path + "' does not lie below " + Rule.ownRoom(manifest).path());
    }
  }
}
