package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** Where a path is wanted nobody names another host: the shell asks the fragment, and only it. */
final class ForeignUrlRule implements Rule {

  private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|/?\\\\.*");

  @Override
  public void check(JsonNode manifest, Findings findings) {
    findings.each(
        manifest, "prefixes", (prefix, where) -> check(prefix, Rule.item(where), findings));
    findings.each(manifest, "routes", (route, where) -> check(route, where, "path", findings));
    findings.each(
        manifest,
        "includes",
        (include, where) ->
            List.of("path", "fallback").forEach(field -> check(include, where, field, findings)));
    for (String kind : List.of("css", "js")) {
      findings.each(manifest, kind, (asset, where) -> check(asset, where, "value", findings));
    }
    findings.each(manifest, "navigation", (entry, where) -> check(entry, where, "href", findings));
    List.of("sitemap", "feed").forEach(field -> check(manifest, "", field, findings));
    for (String field : List.of("exchange", "login")) {
      check(manifest.path("session"), "session.", field, findings);
    }
  }

  private static void check(JsonNode parent, String where, String field, Findings findings) {
    check(parent.path(field), where + field, findings);
  }

  private static void check(JsonNode value, String field, Findings findings) {
    if (value.isTextual() && URL.matcher(value.asText()).matches()) {
      findings.add(
          field,
          "'"
              + value.asText()
              + "' is a URL of another host; a path of this fragment is wanted,"
              + " such as /fragments/name/part");
    }
  }
}
