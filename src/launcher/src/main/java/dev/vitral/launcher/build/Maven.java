package dev.vitral.launcher.build;

import dev.vitral.launcher.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs {@code ./mvnw} and reads along: the whole output goes to a log, the steps to a person. */
final class Maven {

  private final Path root;
  private final Path log;

  Maven(Path root, Path log) {
    this.root = root;
    this.log = log;
  }

  /** Packages these modules without anything that only tests need (the profile {@code run}). */
  void build(List<String> modules, Consumer<String> progress) {
    List<String> command =
        List.of(
            root.resolve("mvnw").toString(),
            "-B",
            "-Prun",
            "-DskipTests",
            "-pl",
            String.join(",", modules),
            "package");
    MavenOutput output = new MavenOutput(progress);
    int status = run(command, output);
    output.ended();
    if (status != 0) {
      throw new Trouble(
          "The build failed%s: %s\nThe whole output is in %s."
              .formatted(output.where(), String.join("\n  ", output.errors()), log));
    }
  }

  private int run(List<String> command, MavenOutput output) {
    try {
      Files.createDirectories(log.getParent());
      ProcessBuilder builder =
          new ProcessBuilder(new ArrayList<>(command))
              .directory(root.toFile())
              .redirectErrorStream(true);
      builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
      Process maven = builder.start();
      maven.getOutputStream().close();
      try (BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(maven.getInputStream(), StandardCharsets.UTF_8));
          Writer copy = Files.newBufferedWriter(log)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          copy.write(line + "\n");
          output.line(line);
        }
      }
      return maven.waitFor();
    } catch (IOException e) {
      throw new Trouble("./mvnw cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("The build was interrupted; run it again.", e);
    }
  }
}
