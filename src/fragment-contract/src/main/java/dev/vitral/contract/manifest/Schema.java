package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.vitral.contract.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JSON Schema of manifests: what has to be there, of which type and form. What one field has to
 * do with another is said by the {@link Rule}s.
 */
final class Schema {

  private static final String FILE = "/dev/vitral/contract/vitral.schema.json";
  private static final String UNKNOWN = "additionalProperties";
  private static final JsonNode SOURCE = read();
  private static final JsonSchema SCHEMA = prepared();

  private Schema() {}

  /** What is wrong with the form of a manifest; unknown fields are not. */
  static List<Violation> violations(JsonNode manifest) {
    return found(manifest)
        .filter(message -> !message.getType().equals(UNKNOWN))
        .map(message -> SchemaSentence.violation(message, SOURCE))
        .toList();
  }

  /** The fields that the schema does not know. */
  static List<Violation> unknown(JsonNode manifest) {
    return found(manifest)
        .filter(message -> message.getType().equals(UNKNOWN))
        .map(message -> SchemaSentence.unknown(message, SOURCE))
        .toList();
  }

  private static Stream<ValidationMessage> found(JsonNode manifest) {
    return SCHEMA.validate(manifest).stream();
  }

  private static JsonNode read() {
    try (InputStream in = Schema.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return new ObjectMapper().readTree(in);
    } catch (IOException malformed) {
      throw new UncheckedIOException(FILE + " is malformed", malformed);
    }
  }

  private static JsonSchema prepared() {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().pathType(PathType.JSON_PATH).build();
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SOURCE, config);
    schema.initializeValidators();
    return schema;
  }
}
