package dev.vitral.systemtests.podium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The programs of {@code src/test/npm} with the packages that their lock file pins, of which no
 * script is run. {@code ./vitral test} sees to it that there is npm, and with it Node.
 */
final class NodePrograms {

  private static final String LOCK = "package-lock.json";
  private static final Path SYSTEM_TESTS = Checkout.root().resolve("src/system-tests");
  private static final Path SOURCES = SYSTEM_TESTS.resolve("src/test/npm");
  private static final Path FOLDER = SYSTEM_TESTS.resolve("target/npm");
  private static final int MINUTES = 5;

  private static boolean areInstalled;

  private NodePrograms() {}

  /** Their folder; the packages are installed once, and again when the lock file changes. */
  static synchronized Path folder() throws IOException, InterruptedException {
    if (!areInstalled) {
      Path known = FOLDER.resolve("node_modules").resolve(LOCK + ".of-these");
      boolean isNew = !Files.exists(known) || Files.mismatch(known, SOURCES.resolve(LOCK)) >= 0;
      copy();
      if (isNew) {
        install();
        Files.copy(SOURCES.resolve(LOCK), known, StandardCopyOption.REPLACE_EXISTING);
      }
      areInstalled = true;
    }
    return FOLDER;
  }

  private static void copy() throws IOException {
    Files.createDirectories(FOLDER);
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.toList()) {
        Files.copy(
            source, FOLDER.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void install() throws IOException, InterruptedException {
    Path log = FOLDER.resolve("npm.log");
    Process npm =
        new ProcessBuilder(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"))
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean hasEnded = npm.waitFor(MINUTES, TimeUnit.MINUTES);
    npm.destroyForcibly();
    assertThat(hasEnded && npm.exitValue() == 0)
        .withFailMessage(() -> "npm ci failed; see " + log)
        .isTrue();
  }
}
