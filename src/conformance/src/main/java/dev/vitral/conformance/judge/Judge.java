package dev.vitral.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds a transcript against an expectation; the same two always give the same verdict. */
public final class Judge {

  private static final String ANY_OF = "anyOf";
  private static final List<String> MAY_BREAK = List.of("error", "aborted", "clientAbortMs");

  private static final Map<String, Check> CHECKS = checks();

  private Judge() {}

  private static Map<String, Check> checks() {
    Map<String, Check> checks = new HashMap<>();
    checks.putAll(AnswerChecks.all());
    checks.putAll(BodyChecks.all());
    checks.putAll(CachingChecks.all());
    checks.putAll(RequestChecks.all());
    return checks;
  }

  /** Everything that is not as expected; empty if the step passed. */
  public static List<Finding> judge(JsonNode expected, Transcript happened) {
    List<Finding> findings = new ArrayList<>();
    happened
        .trespasses()
        .forEach(address -> findings.add(Finding.of("connection", "the stub alone", address)));
    findings.addAll(judge(expected, happened, false));
    return findings;
  }

  private static List<Finding> judge(
      JsonNode expected, Transcript happened, boolean outerMayBreak) {
    boolean mayBreak = outerMayBreak || MAY_BREAK.stream().anyMatch(expected::has);
    List<Finding> findings = new ArrayList<>();
    expected
        .fields()
        .forEachRemaining(
            said -> {
              if (said.getKey().equals(ANY_OF)) {
                findings.addAll(anyOf(said.getValue(), happened, mayBreak));
              } else {
                findings.addAll(look(said.getKey(), expected, happened));
              }
            });
    if (!mayBreak && !expected.has(ANY_OF) && !happened.answer().complete()) {
      findings.add(Finding.of("transfer", "complete", describe(happened)));
    }
    return findings;
  }

  private static List<Finding> anyOf(JsonNode alternatives, Transcript happened, boolean mayBreak) {
    List<Finding> all = new ArrayList<>();
    for (JsonNode alternative : alternatives) {
      List<Finding> findings = judge(alternative, happened, mayBreak);
      if (findings.isEmpty()) {
        return List.of();
      }
      all.addAll(findings);
    }
    return all.isEmpty() ? List.of(Finding.of(ANY_OF, "an alternative", "none is given")) : all;
  }

  /** A check sees the whole expectation: some keys modify others. */
  private static List<Finding> look(String key, JsonNode expected, Transcript happened) {
    Check check = CHECKS.get(key);
    return check == null
        ? List.of(Finding.of(key, "an expectation known to esi-case/1", "unknown"))
        : check.look(expected, happened);
  }

  private static String describe(Transcript happened) {
    return "status %d, broken off after %d bytes of body"
        .formatted(happened.answer().status(), happened.answer().body().length);
  }
}
