package dev.vitral.systemtests.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./vitral} as a person calls it, for a portal with a state directory of its own. */
record VitralCommand(Path root, Path state, int offset) {

  private static final int LAST_LINES = 40;

  String run(Duration limit, String... words) {
    List<String> command = new ArrayList<>(List.of(root.resolve("vitral").toString()));
    command.addAll(List.of(words));
    return run(limit, command);
  }

  String line(Duration limit, String line) {
    return run(limit, List.of("/bin/sh", "-c", line));
  }

  private String run(Duration limit, List<String> command) {
    String said = String.join(" ", command);
    try {
      Path output = Files.createTempFile("vitral", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().put("VITRAL_STATE", state.toString());
      builder.environment().put("VITRAL_PORT_OFFSET", Integer.toString(offset));
      builder.environment().put("VITRAL_ARCHIVES", "none");
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process process = builder.start();
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      String text = Files.readString(output);
      Files.delete(output);
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError(
            "%s %s%n%s%n%s"
                .formatted(said, ended ? "failed" : "did not end within " + limit, text, logs()));
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted: " + said, e);
    }
  }

  String logs() {
    Path logs = state.resolve("logs");
    if (!Files.isDirectory(logs)) {
      return "no logs";
    }
    try (Stream<Path> files = Files.list(logs)) {
      return files
          .filter(file -> file.toString().endsWith(".log"))
          .sorted()
          .map(VitralCommand::tail)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
      return "== %s%n%s".formatted(log.getFileName(), String.join("\n", last));
    } catch (IOException e) {
      return String.format(Locale.ROOT, "== %s cannot be read: %s", log, e);
    }
  }
}
