package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.contract.Prefix;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A fragment owns whole segments, and none of the portal's own. */
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
          Prefix prefix = new Prefix(item.asText());
          String field = where.substring(0, where.length() - 1);
          if (!prefix.isWellFormed()) {
            findings.add(
                field,
                "'"
                    + prefix.path()
                    + "' is no prefix: whole lower-case segments, no slash at the end");
          } else if (RESERVED.stream().anyMatch(taken -> taken.covers(prefix.path()))) {
            findings.add(field, "'" + prefix.path() + "' is reserved for the portal");
          } else if (!seen.add(prefix.path())) {
            findings.add(field, "'" + prefix.path() + "' stands twice");
          }
        });
  }
}
