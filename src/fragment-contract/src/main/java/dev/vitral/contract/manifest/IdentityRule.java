package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Name, version, contract, team, cookies and languages. */
final class IdentityRule implements Rule {

  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");
  private static final Pattern ANY_TEXT = Pattern.compile("\\S(.*\\S)?");
  private static final Pattern COOKIE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int CONTRACT = 1;

  @Override
  public void check(JsonNode manifest, Findings findings) {
    findings.matches(manifest, "", "name", NAME, "a lower-case name");
    findings.matches(manifest, "", "version", ANY_TEXT, "a version");
    findings.matches(manifest, "", "team", ANY_TEXT, "a team's name");
    if (manifest.path("contract").asInt(-1) != CONTRACT) {
      findings.add("contract", "must be " + CONTRACT + ", the version this portal speaks");
    }
    findings.each(manifest, "cookies", (cookie, where) -> checkCookie(cookie, where, findings));
    checkLanguages(manifest, findings);
  }

  private static void checkCookie(JsonNode cookie, String where, Findings findings) {
    if (!COOKIE.matcher(cookie.asText()).matches()) {
      findings.add(where + "name", "'" + cookie.asText() + "' is no cookie name");
    }
  }

  private static void checkLanguages(JsonNode manifest, Findings findings) {
    List<String> languages =
        StreamSupport.stream(manifest.path("languages").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    for (String needed : List.of("es", "en")) {
      if (!languages.contains(needed)) {
        findings.add("languages", "lacks '" + needed + "'");
      }
    }
  }
}
