package dev.vitral.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vitral.conformance.client.Answer;
import dev.vitral.conformance.judge.Transcript;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An expectation whose every word on the body is another, so that what happened breaks it. */
final class Alteration {

  private static final String SOMETHING_ELSE = "~ this is not what came ~";

  private Alteration() {}

  /** Whether the expectation, or an alternative in it, says something of the body that came. */
  static boolean isPossible(JsonNode expected, Transcript happened) {
    return Stream.of("body", "bodyAnyOf", "contains", "early").anyMatch(expected::has)
        || (expected.has("notContains") && !happened.answer().text().isEmpty())
        || (expected.has("error") && isBrokenOff(happened.answer()))
        || alternatives(expected).anyMatch(one -> isPossible(one, happened));
  }

  /** A page that failed with a status of its own has nothing of the body that was expected. */
  private static boolean isBrokenOff(Answer answer) {
    return answer.status() == 200 && !answer.complete() && answer.body().length > 0;
  }

  /** Alternatives that say nothing of the body are left out: there is nothing to alter in them. */
  static JsonNode of(JsonNode expected, Transcript happened) {
    ObjectNode other = expected.deepCopy();
    if (other.has("body")) {
      other.set("body", TextNode.valueOf(SOMETHING_ELSE));
    }
    for (String list : List.of("bodyAnyOf", "contains")) {
      if (other.has(list)) {
        other.putArray(list).add(SOMETHING_ELSE);
      }
    }
    if (other.has("notContains")) {
      other.putArray("notContains").add(happened.answer().text());
    }
    if (other.has("error")) {
      other.putObject("error").put("prefix", SOMETHING_ELSE);
    }
    other.path("early").forEach(one -> ((ObjectNode) one).put("contains", SOMETHING_ELSE));
    if (other.has("anyOf")) {
      ArrayNode alternatives = other.putArray("anyOf");
      alternatives(expected)
          .filter(one -> isPossible(one, happened))
          .forEach(one -> alternatives.add(of(one, happened)));
    }
    return other;
  }

  private static Stream<JsonNode> alternatives(JsonNode expected) {
    return StreamSupport.stream(expected.path("anyOf").spliterator(), false);
  }
}
