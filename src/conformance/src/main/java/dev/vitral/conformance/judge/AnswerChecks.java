package dev.vitral.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.conformance.client.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Status, headers, time, and pages that fail. */
final class AnswerChecks {

  private AnswerChecks() {}

  static Map<String, Check> all() {
    return Map.of(
        "status", AnswerChecks::status,
        "headers", AnswerChecks::headers,
        "error", AnswerChecks::error,
        "maxMs", AnswerChecks::maxMillis,
        "aborted", AnswerChecks::aborted,
        "clientAbortMs", AnswerChecks::leftovers);
  }

  private static List<Finding> status(JsonNode expected, Transcript happened) {
    int said = expected.get("status").intValue();
    int status = happened.answer().status();
    return said == status ? List.of() : List.of(Finding.of("status", said, status));
  }

  private static List<Finding> headers(JsonNode expected, Transcript happened) {
    List<Finding> findings = new ArrayList<>();
    expected
        .get("headers")
        .fields()
        .forEachRemaining(
            header -> {
              Optional<String> value = happened.answer().headers().value(header.getKey());
              if (!Match.holds(header.getValue(), value)) {
                findings.add(
                    Finding.of(
                        "headers." + header.getKey(), header.getValue(), value.orElse("absent")));
              }
            });
    return findings;
  }

  /** The page failed: a status of 5xx, or a 200 that broke off around the prefix. */
  private static List<Finding> error(JsonNode expected, Transcript happened) {
    Answer answer = happened.answer();
    if (answer.status() >= 500 && answer.status() <= 599 && answer.complete()) {
      return List.of();
    }
    String prefix = expected.get("error").path("prefix").asText();
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    boolean cut = answer.status() == 200 && !answer.complete();
    return cut && (prefix.startsWith(body) || body.startsWith(prefix))
        ? List.of()
        : List.of(
            Finding.of(
                "error",
                "5xx, or a 200 that breaks off around '" + prefix + "'",
                "status %d, %s, '%s'"
                    .formatted(
                        answer.status(), answer.complete() ? "complete" : "broken off", body)));
  }

  private static List<Finding> maxMillis(JsonNode expected, Transcript happened) {
    long said = expected.get("maxMs").longValue();
    long took = happened.answer().millis();
    return took <= said ? List.of() : List.of(Finding.of("maxMs", said, took));
  }

  private static List<Finding> aborted(JsonNode expected, Transcript happened) {
    boolean said = expected.get("aborted").booleanValue();
    boolean aborted = happened.answer().aborted();
    return said == aborted ? List.of() : List.of(Finding.of("aborted", said, aborted));
  }

  private static List<Finding> leftovers(JsonNode expected, Transcript happened) {
    return happened.leftovers().stream()
        .map(left -> Finding.of("clientAbortMs", "nothing left behind", left))
        .toList();
  }
}
