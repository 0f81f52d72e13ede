package dev.vitral.launcher.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the supervisor listens and what opens it: {@code .vitral/run/launcher.json}, mode 0600. */
public record Endpoint(long pid, int port, String token, String portal) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Where the supervisor writes how to speak to it. */
  public static Path file(Home home) {
    return home.run().resolve("launcher.json");
  }

  static Optional<Endpoint> read(Home home) {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file(home)), Endpoint.class));
    } catch (IOException e) {
      return Optional
          .empty(); // none was written, or the machine died while it was: none to speak to
    }
  }

  void write(Home home) throws IOException {
    Secrets.write(file(home), json());
  }

  private String json() throws JsonProcessingException {
    return JSON.writeValueAsString(this);
  }
}
