package dev.vitral.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A directory of {@code esi-case/1} files. */
public final class CaseFiles {

  private static final String SCHEMA = "esi-case/1";

  private CaseFiles() {}

  /**
   * Every case of every {@code *.json} in a directory, files by name, cases in their order, as
   * written.
   *
   * @throws CaseException if a file has another schema
   */
  public static List<ObjectNode> read(Path directory) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<ObjectNode> cases = new ArrayList<>();
    for (Path file : files(directory)) {
      JsonNode content = json.readTree(file.toFile());
      if (!content.path("schema").asText().equals(SCHEMA)) {
        throw new CaseException(file + " is no " + SCHEMA);
      }
      for (JsonNode one : content.path("cases")) {
        ObjectNode copy = one.deepCopy();
        if (!copy.has("tag")) {
          copy.set("tag", content.path("tag"));
        }
        cases.add(copy);
      }
    }
    return cases;
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
