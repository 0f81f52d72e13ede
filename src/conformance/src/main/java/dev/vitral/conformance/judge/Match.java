package dev.vitral.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.conformance.cases.CaseException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code MATCH} of {@code esi-case/1}: what a header has to be like. */
final class Match {

  private Match() {}

  /**
   * Whether the header is as said.
   *
   * @param value trimmed, empty if the header is absent
   */
  static boolean holds(JsonNode said, Optional<String> value) {
    if (said.isNull()) {
      return value.isEmpty();
    } else if (said.isTextual()) {
      return value.filter(said.textValue().strip()::equals).isPresent();
    } else if (said.has("contains")) {
      return elements(said.get("contains")).allMatch(one -> contains(value, one.asText()));
    } else if (said.has("in")) {
      return elements(said.get("in")).anyMatch(one -> holds(one, value));
    } else if (said.has("not")) {
      return !value.equals(Optional.of(said.get("not").asText()));
    }
    throw new CaseException("a header match of unknown form: " + said);
  }

  private static boolean contains(Optional<String> value, String part) {
    return value.filter(text -> text.contains(part)).isPresent();
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
