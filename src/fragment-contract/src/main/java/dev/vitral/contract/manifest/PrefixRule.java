package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.contract.Prefix;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A fragment owns each of its prefixes once, and none of the portal's own. */
final class PrefixRule implements Rule {

  private static final List<Prefix> RESERVED =
      Stream.of(
              "/q",
              "/fragments",
              "/static",
              "/_vitral",
              "/en",
              "/vitral.json",
              "/vitral",
              "/sitemap.xml",
              "/robots.txt",
              "/feed.atom")
          .map(Prefix::new)
          .toList();

  @Override
  public void check(JsonNode manifest, Findings findings) {
    Set<String> seen = new HashSet<>();
    findings.each(
        manifest,
        "prefixes",
        (item, where) -> {
          String path = item.asText();
          if (RESERVED.stream().anyMatch(taken -> taken.covers(path))) {
            findings.add(Rule.item(where), "'" + path + "' is reserved for the portal");
          } else if (!seen.add(path)) {
            findings.add(Rule.item(where), "'" + path + "' stands twice");
          }
        });
  }
}
