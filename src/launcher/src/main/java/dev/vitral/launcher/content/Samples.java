package dev.vitral.launcher.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A fragment's {@code content/requests.json}: in this order, each once.
 *
 * @param name the file below the root, for reports and for the keys of its requests
 */
record Samples(String fragment, String name, List<SampleRequest> requests) {

  private static final JsonMapper JSON = new JsonMapper();

  private record Document(
      @JsonProperty(value = "requests", required = true) List<SampleRequest> requests) {}

  /** Those of every fragment that has some, in the registry's order. */
  static List<Samples> of(Home home) {
    return fragments(home)
        .filter(fragment -> Files.exists(file(home.root(), fragment)))
        .map(fragment -> read(home.root(), fragment))
        .toList();
  }

  private static Stream<String> fragments(Home home) {
    return Registry.read(home.registry()).fragments().stream().map(Registry.Fragment::name);
  }

  private static Path file(Path root, String fragment) {
    return root.resolve("fragments").resolve(fragment).resolve("content/requests.json");
  }

  private static Samples read(Path root, String fragment) {
    Path file = file(root, fragment);
    try {
      Document document = JSON.readValue(file.toFile(), Document.class);
      return new Samples(fragment, root.relativize(file).toString(), document.requests());
    } catch (IOException e) {
      throw new Trouble("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  int size() {
    return requests.size();
  }

  /** The same for the same place in the same file: a repeat is recognised as one. */
  String idempotencyKey(int position) {
    String place = "%s#%d".formatted(name, position);
    return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
