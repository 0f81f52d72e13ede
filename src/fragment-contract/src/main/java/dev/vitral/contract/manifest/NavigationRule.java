package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Navigation entries, sitemap and feed lead to the fragment itself. */
final class NavigationRule implements Rule {

  @Override
  public void check(JsonNode manifest, Findings findings) {
    findings.each(
        manifest,
        "navigation",
        (entry, where) ->
            checkOwn(manifest, entry.path("href").asText(), where + "href", findings));
    for (String source : List.of("sitemap", "feed")) {
      if (manifest.hasNonNull(source)) {
        checkOwn(manifest, manifest.path(source).asText(), source, findings);
      }
    }
  }

  private static void checkOwn(JsonNode manifest, String path, String field, Findings findings) {
    if (!Rule.owns(manifest, path)) {
      findings.add(field, "'" + path + "' lies in no prefix of this fragment");
    }
  }
}
