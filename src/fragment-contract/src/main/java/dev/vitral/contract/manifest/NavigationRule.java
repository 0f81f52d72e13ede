package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Navigation entries speak both languages; they, sitemap and feed lead to the fragment itself. */
final class NavigationRule implements Rule {

  @Override
  public void check(JsonNode manifest, Findings findings) {
    findings.each(
        manifest,
        "navigation",
        (entry, where) -> {
          for (String language : List.of("es", "en")) {
            if (entry.path("label").path(language).asText("").isBlank()) {
              findings.add(where + "label." + language, "is missing");
            }
          }
          checkOwn(manifest, entry.path("href").asText(), where + "href", findings);
          findings.wholeNumber(entry, where, "order", 0, Integer.MAX_VALUE);
        });
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
