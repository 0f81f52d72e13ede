package dev.vitral.systemtests.independence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A local Maven repository with what Vitral publishes for fragments, and nothing else of it.
 * Libraries of others are links to those of the repository that this build has.
 */
record OwnRepository(Path folder) {

  private static final String VERSION = "0.1.0-SNAPSHOT";

  static OwnRepository in(Path folder, Path house) throws IOException {
    Path others = Path.of(System.getProperty("localRepository"));
    Files.createDirectories(folder.resolve("dev/vitral"));
    link(others, folder, "dev");
    link(others.resolve("dev"), folder.resolve("dev"), "vitral");
    OwnRepository repository = new OwnRepository(folder);
    repository.publishPom(house, "vitral");
    repository.publishPom(house.resolve("src/platform"), "vitral-platform");
    for (String library : List.of("fragment-kit", "fragment-contract", "fragment-contract-junit")) {
      repository.publish(house.resolve("src").resolve(library), "vitral-" + library);
    }
    return repository;
  }

  private static void link(Path from, Path to, String except) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> all = Files.list(from)) {
      for (Path one : all.filter(path -> !path.endsWith(except)).toList()) {
        Files.createSymbolicLink(to.resolve(one.getFileName()), one);
      }
    }
  }

  private void publish(Path module, String artifact) throws IOException {
    Path jar = module.resolve("target").resolve("%s-%s.jar".formatted(artifact, VERSION));
    if (Files.notExists(jar)) {
      throw new AssertionError(jar + " is not there: ./mvnw -DskipTests package makes it");
    }
    publishPom(module, artifact);
    Files.copy(jar, published(artifact, "jar"));
  }

  private void publishPom(Path module, String artifact) throws IOException {
    Path pom = published(artifact, "pom");
    Files.createDirectories(pom.getParent());
    Files.copy(module.resolve("pom.xml"), pom);
  }

  private Path published(String artifact, String type) {
    return folder
        .resolve("dev/vitral")
        .resolve(artifact)
        .resolve(VERSION)
        .resolve("%s-%s.%s".formatted(artifact, VERSION, type));
  }
}
