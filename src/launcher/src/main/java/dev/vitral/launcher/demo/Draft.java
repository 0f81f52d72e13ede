package dev.vitral.launcher.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Something that somebody in the crowd may publish. */
record Draft(
    @JsonProperty("prompt") String prompt,
    @JsonProperty("tags") List<String> tags,
    @JsonProperty("lang") String lang) {

  /** All there are, in {@code prompts.json}. */
  static List<Draft> all() {
    try (InputStream file = Draft.class.getResourceAsStream("prompts.json")) {
      return new JsonMapper()
          .readValue(Objects.requireNonNull(file, "prompts.json"), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
