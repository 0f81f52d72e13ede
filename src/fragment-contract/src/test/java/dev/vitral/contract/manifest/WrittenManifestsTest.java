package dev.vitral.contract.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The portal's own fragments as their teams wrote them down; assets have no hashes there yet. */
class WrittenManifestsTest {

  private static final Path FRAGMENTS = Path.of("../../fragments");

  static List<Path> manifests() throws IOException {
    try (Stream<Path> folders = Files.list(FRAGMENTS)) {
      return folders
          .map(folder -> folder.resolve("src/main/resources/vitral.json"))
          .filter(Files::exists)
          .sorted()
          .toList();
    }
  }

  @Test
  void the_schema_is_one() throws IOException {
    JsonNode schema =
        new ObjectMapper()
            .readTree(getClass().getResource("/dev/vitral/contract/vitral.schema.json"));
    JsonSchema ofSchemas =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of(schema.path("$schema").asText()));

    assertThat(ofSchemas.validate(schema)).isEmpty();
  }

  @Test
  void there_are_some() throws IOException {
    assertThat(manifests()).hasSizeGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void a_manifest_keeps_the_schema_and_has_no_field_beside_it(Path file) throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(Files.readString(file));

    assertThat(Schema.violations(manifest)).isEmpty();
    assertThat(UnknownFields.in(manifest)).isEmpty();
  }
}
