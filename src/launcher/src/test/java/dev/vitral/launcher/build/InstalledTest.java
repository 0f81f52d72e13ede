package dev.vitral.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledTest {

  @TempDir Path directory;

  @Test
  void what_the_build_made_comes_before_the_service_and_its_libraries() throws IOException {
    Path built = directory.resolve("quarkus-app");
    for (String jar :
        new String[] {
          "lib/main/b.jar",
          "lib/boot/a.jar",
          "app/vitral-voting-0.1.0.jar",
          "quarkus/generated-bytecode.jar",
          "quarkus/transformed-bytecode.jar",
          "quarkus-run.jar"
        }) {
      Files.createDirectories(built.resolve(jar).getParent());
      Files.writeString(built.resolve(jar), jar);
    }
    Installed installed =
        Installed.of(built, Files.createDirectory(directory.resolve("apps")), "voting");
    assertThat(Arrays.stream(installed.classPath().split(File.pathSeparator)))
        .extracting(jar -> installed.directory().relativize(Path.of(jar)).toString())
        .containsExactly(
            "quarkus/transformed-bytecode.jar",
            "quarkus/generated-bytecode.jar",
            "app/vitral-voting-0.1.0.jar",
            "lib/boot/a.jar",
            "lib/main/b.jar");
  }
}
