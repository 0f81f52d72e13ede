package dev.vitral.shell.portal;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A portal of two: the header, which keeps the sessions and has been seen before, and {@link
 * Agenda}, which the shell examines as it does real fragments. It looks at manifests once a minute,
 * so that what it hears earlier it was told. Behind it all stands a site.
 */
public final class AgendaPortal implements QuarkusTestResourceLifecycleManager {

  static final Agenda AGENDA = new Agenda();
  static final Origin HEADER = new Origin();
  static final Origin REST = new Origin();
  private static final String HEADER_MANIFEST =
      """
      {"name":"header","version":"1","contract":1,"team":"header","prefixes":["/account"],
       "routes":[{"path":"/account/login","kind":"page","layout":"default"}],
       "cookies":["__Host-session"],
       "session":{"cookie":"__Host-session","exchange":"/vitral/exchange","login":"/account/login"},
       "languages":["es","en"]}""";
  private static final Path FOLDER = folder();
  private static final Path REGISTRY = FOLDER.resolve("registry.json");

  @Override
  public Map<String, String> start() {
    HEADER.on("/vitral.json", Origin.text(200, "application/json", HEADER_MANIFEST));
    HEADER.on("/vitral/exchange", TestPortal::exchange);
    try {
      Path manifests = Files.createDirectories(FOLDER.resolve("state/manifests"));
      Files.writeString(manifests.resolve("header.json"), HEADER_MANIFEST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    register(agendaAt(AGENDA));
    return Map.of(
        "vitral.registry", REGISTRY.toString(),
        "vitral.registry.interval", "50ms",
        "vitral.state-dir", FOLDER.resolve("state").toString(),
        "vitral.manifest.interval", "60s",
        "vitral.manifest.retry", "500ms",
        "vitral.promotion.conduct", "true",
        "vitral.page.deadline", "12s",
        "vitral.page.primary-deadline", "6s",
        "vitral.session.deadline", "12s");
  }

  /** Has the registry list the header and others. */
  static void register(String... others) {
    String all =
        "{\"name\":\"header\",\"url\":\"%s\",\"order\":10}".formatted(HEADER.url())
            + (others.length == 0 ? "" : "," + String.join(",", others));
    String rest =
        "{\"name\":\"rest\",\"origin\":\"%s\",\"prefix\":\"/\",\"esi\":false}"
            .formatted(REST.url());
    write("{\"fragments\":[" + all + "],\"sites\":[" + rest + "]}");
  }

  static String agendaAt(Agenda agenda) {
    return "{\"name\":\"agenda\",\"url\":\"%s\",\"order\":60}".formatted(agenda.origin.url());
  }

  /** Writes the registry as it stands. */
  static void write(String content) {
    try {
      Files.writeString(REGISTRY, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    AGENDA.close();
    HEADER.close();
    REST.close();
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("vitral-agenda");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
