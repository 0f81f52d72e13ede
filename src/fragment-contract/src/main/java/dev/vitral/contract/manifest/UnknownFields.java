package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.contract.Violation;
import java.util.List;

/** Finds fields that the shell would ignore: most often a misspelt name. */
public final class UnknownFields {

  private UnknownFields() {}

  /** One violation for each. */
  public static List<Violation> in(JsonNode manifest) {
    return Schema.unknown(manifest);
  }
}
