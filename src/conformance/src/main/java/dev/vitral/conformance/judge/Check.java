package dev.vitral.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One key of an expectation. */
@FunctionalInterface
interface Check {

  /**
   * What is not as said; empty if all is well.
   *
   * @param expected the whole expectation, for some keys modify others
   */
  List<Finding> look(JsonNode expected, Transcript happened);
}
