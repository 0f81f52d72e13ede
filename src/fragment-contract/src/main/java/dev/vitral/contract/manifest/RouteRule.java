package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/** Routes lie in what the fragment owns, and only pages have a layout. */
final class RouteRule implements Rule {

  @Override
  public void check(JsonNode manifest, Findings findings) {
    findings.each(
        manifest,
        "routes",
        (route, where) -> {
          String path = route.path("path").asText();
          if (!Rule.owns(manifest, path)) {
            findings.add(where + "path", "'" + path + "' lies in no prefix of this fragment");
          }
          if (route.hasNonNull("layout") && !route.path("kind").asText().equals("page")) {
            findings.add(where + "layout", "only a page has a layout");
          }
        });
  }
}
