package dev.vitral.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.conformance.cases.Body;
import dev.vitral.conformance.client.Answer;
import dev.vitral.conformance.client.Answer.Arrival;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/** The body, byte by byte. */
final class BodyChecks {

  private BodyChecks() {}

  static Map<String, Check> all() {
    return Map.of(
        "body", BodyChecks::body,
        "bodyAnyOf", BodyChecks::bodyAnyOf,
        "contains", BodyChecks::contains,
        "notContains", BodyChecks::notContains,
        "maxBodyBytes", BodyChecks::maxBytes,
        "early", BodyChecks::early);
  }

  private static List<Finding> body(JsonNode expected, Transcript happened) {
    return differs(expected.get("body"), happened.answer())
        ? List.of(Finding.of("body", text(expected.get("body")), happened.answer().text()))
        : List.of();
  }

  private static List<Finding> bodyAnyOf(JsonNode expected, Transcript happened) {
    JsonNode said = expected.get("bodyAnyOf");
    boolean found =
        StreamSupport.stream(said.spliterator(), false)
            .anyMatch(one -> !differs(one, happened.answer()));
    return found ? List.of() : List.of(Finding.of("bodyAnyOf", said, happened.answer().text()));
  }

  private static List<Finding> contains(JsonNode expected, Transcript happened) {
    List<Finding> findings = new ArrayList<>();
    String body = happened.answer().text();
    for (JsonNode part : expected.get("contains")) {
      if (!body.contains(part.asText())) {
        findings.add(Finding.of("contains", part, body));
      }
    }
    return findings;
  }

  private static List<Finding> notContains(JsonNode expected, Transcript happened) {
    List<Finding> findings = new ArrayList<>();
    String body = happened.answer().text();
    for (JsonNode part : expected.get("notContains")) {
      if (body.contains(part.asText())) {
        findings.add(Finding.of("notContains", "no " + part, body));
      }
    }
    return findings;
  }

  private static List<Finding> maxBytes(JsonNode expected, Transcript happened) {
    long said = expected.get("maxBodyBytes").longValue();
    int length = happened.answer().body().length;
    return length <= said ? List.of() : List.of(Finding.of("maxBodyBytes", said, length));
  }

  private static List<Finding> early(JsonNode expected, Transcript happened) {
    List<Finding> findings = new ArrayList<>();
    for (JsonNode one : expected.get("early")) {
      OptionalLong when = arrival(happened.answer(), one.path("contains").asText());
      if (when.isEmpty() || when.getAsLong() > one.path("withinMs").longValue()) {
        String came = when.isPresent() ? "after " + when.getAsLong() + " ms" : "not at all";
        findings.add(Finding.of("early", one, came));
      }
    }
    return findings;
  }

  private static OptionalLong arrival(Answer answer, String text) {
    return answer.arrivals().stream()
        .filter(arrival -> begin(answer, arrival).contains(text))
        .mapToLong(Arrival::millis)
        .findFirst();
  }

  private static String begin(Answer answer, Arrival arrival) {
    return new String(answer.body(), 0, arrival.bytes(), StandardCharsets.UTF_8);
  }

  private static boolean differs(JsonNode said, Answer answer) {
    try {
      return !Arrays.equals(Body.of(said).bytes(), answer.decoded());
    } catch (IOException undecodable) {
      return true;
    }
  }

  private static String text(JsonNode said) {
    return new String(Body.of(said).bytes(), StandardCharsets.UTF_8);
  }
}
