package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/** Includes have a name, live in the fragment's own room and say what they may cost. */
final class IncludeRule implements Rule {

  private static final Pattern DEADLINE = Pattern.compile("[1-9][0-9]{0,6}(ms|s)");
  private static final int MAX_CONCURRENCY = 1000;
  private static final int LAST_TO_SHED = 100;

  @Override
  public void check(JsonNode manifest, Findings findings) {
    findings.distinct(manifest, "includes", "name");
    findings.each(
        manifest,
        "includes",
        (include, where) -> {
          findings.matches(include, where, "name", IdentityRule.NAME, "a lower-case name");
          checkPath(manifest, include, where, "path", findings);
          if (include.has("fallback")) {
            checkPath(manifest, include, where, "fallback", findings);
          }
          if (include.has("deadline")) {
            findings.matches(
                include, where, "deadline", DEADLINE, "a duration such as 300ms or 2s");
          }
          findings.oneOf(include, where, "criticality", Set.of("essential", "optional"));
          findings.oneOf(include, where, "identity", RouteRule.IDENTITIES);
          findings.wholeNumber(include, where, "concurrency", 1, MAX_CONCURRENCY);
          findings.wholeNumber(include, where, "shed", 0, LAST_TO_SHED);
        });
  }

  private static void checkPath(
      JsonNode manifest, JsonNode include, String where, String field, Findings findings) {
    String path = findings.text(include, where, field);
    if (!Rule.ownRoom(manifest).covers(path)) {
      findings.add(
          where + field, "'" + path + "' does not lie below " + Rule.ownRoom(manifest).path());
    }
  }
}
