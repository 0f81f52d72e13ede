package dev.vitral.systemtests.independence;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.FreePort;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A fragment's folder leaves the repository: what is published of kit and contract is all that it
 * needs to be built, to pass its tests and to be plugged into a portal that runs.
 */
@Isolated
@ExtendWith(PortalExtension.class)
class IndependentFragmentTest {

  private static final String NAME = "diario";

  private final RunningPortal portal;
  private final Path place;
  private @Nullable Process fragment;

  IndependentFragmentTest(RunningPortal portal) {
    this.portal = portal;
    this.place = portal.root().resolve("src/system-tests/target/independence");
  }

  @BeforeEach
  void clear() throws IOException {
    if (Files.exists(place)) {
      try (Stream<Path> all = Files.walk(place)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(place);
  }

  @AfterEach
  void end() {
    if (fragment != null) {
      fragment.destroyForcibly().onExit().join();
    }
  }

  @Test
  void a_fragment_outside_builds_keeps_the_contract_and_is_plugged_into_a_running_portal()
      throws Exception {
    Path folder = written();
    OwnRepository repository = OwnRepository.in(place.resolve("repository"), portal.root());
    assertThat(portal.root().relativize(folder).toString()).doesNotContain("fragments");

    run(
        folder,
        portal.root().resolve("mvnw").toString(),
        "-B",
        "-q",
        "verify",
        "-Dmaven.repo.local=" + repository.folder());
    assertThat(folder.resolve("target/surefire-reports"))
        .isDirectoryContaining("glob:**.DiarioContractTest.txt");

    URI url = started(folder);
    long shell = portal.part("shell").path("pid").asLong();
    portal.vitral("start", NAME, "--url", url.toString());
    Visitor visitor = portal.visitor();
    assertThat(visitor.get("/" + NAME).body()).contains("Su página habla dos idiomas", "</main>");
    assertThat(visitor.get("/en/" + NAME).body()).contains("Its page speaks two languages");
    eventually(
        () -> assertThat(visitor.get("/").body()).contains("data-fragment=\"diario/latest\""));

    portal.vitral("stop", NAME);
    eventually(() -> assertThat(visitor.get("/" + NAME).statusCode()).isEqualTo(404));
    assertThat(portal.part("shell").path("pid").asLong()).isEqualTo(shell);
  }

  /** By the launcher, in a house that has nothing but the lists. */
  private Path written() throws IOException, InterruptedException {
    Path house = place.resolve("house");
    for (String list :
        List.of(
            "pom.xml",
            "fragments/registry.json",
            "static/css/layers.css",
            "kubernetes/overlays/local/kustomization.yaml",
            "kubernetes/overlays/local/registry.json",
            "kubernetes/overlays/local/replicas.yaml")) {
      Path copy = house.resolve(list);
      Files.createDirectories(copy.resolveSibling("."));
      Files.copy(portal.root().resolve(list), copy);
    }
    run(
        house,
        java(),
        "-Dvitral.home=" + house,
        "-jar",
        portal.root().resolve(".vitral/launcher.jar").toString(),
        "new-fragment",
        NAME);
    return Files.move(house.resolve("fragments").resolve(NAME), place.resolve(NAME));
  }

  private URI started(Path folder) throws IOException {
    int port = FreePort.find();
    ProcessBuilder program =
        new ProcessBuilder(java(), "-jar", "target/quarkus-app/quarkus-run.jar")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("target/fragment.log").toFile());
    program.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    program.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(FreePort.find()));
    fragment = program.start();
    URI url = URI.create("http://127.0.0.1:" + port);
    Visitor direct = new Visitor(url::resolve);
    eventually(() -> assertThat(direct.get("/" + NAME).statusCode()).isEqualTo(200));
    return url;
  }

  private static void run(Path folder, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(words));
    Path output = Files.createTempFile("independence", ".out");
    ProcessBuilder program =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    program.environment().put("JAVA_HOME", System.getProperty("java.home"));
    int status = program.start().waitFor();
    assertThat(status).as("%s: %s", command, text(output)).isZero();
    Files.delete(output);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
