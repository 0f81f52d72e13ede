package dev.vitral.systemtests.votes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The parts of the running portal, as {@code ./vitral status --json} lists them. */
record RunningParts(JsonNode parts) {

  private static final JsonMapper JSON = new JsonMapper();

  static RunningParts of(Path home) {
    try {
      Process status =
          new ProcessBuilder("./vitral", "status", "--json")
              .directory(home.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new RunningParts(JSON.readTree(status.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException("./vitral status --json cannot be read", e);
    }
  }

  /** The process of a part that is ready. */
  Optional<ProcessHandle> ready(String name) {
    for (JsonNode part : parts) {
      if (part.path("name").asText().equals(name) && part.path("state").asText().equals("ready")) {
        return ProcessHandle.of(part.path("pid").asLong());
      }
    }
    return Optional.empty();
  }
}
