package dev.vitral.bench.ship;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A team's fragment in a checkout, and the commands that the team knows.
 *
 * @param root of the checkout
 * @param name of the fragment
 */
record Workshop(Path root, String name) {

  private static final String FIRST_WORDS = "This pane stands on the home page.";

  /**
   * What a command came to.
   *
   * @param output of both streams
   */
  record Outcome(int status, String output) {

    boolean isWell() {
      return status == 0;
    }
  }

  Outcome create() throws IOException, InterruptedException {
    return vitral("new-fragment", name);
  }

  Outcome start() throws IOException, InterruptedException {
    return vitral("start", name);
  }

  /** Builds what has changed, and starts it in the place of what runs. */
  Outcome restart() throws IOException, InterruptedException {
    return vitral("restart", name);
  }

  Outcome stop() throws IOException, InterruptedException {
    return vitral("stop", name);
  }

  Outcome remove() throws IOException, InterruptedException {
    return vitral("remove-fragment", name, "--delete");
  }

  /** Has the fragment say something else, in another version. */
  void write(String version, String words) throws IOException {
    Path entries = folder().resolve("java/dev/vitral/" + name + "/entry/Entries.java");
    change(entries, "\"(" + FIRST_WORDS + "|What version [0-9.]+ says)\"", '"' + words + '"');
    change(
        folder().resolve("resources/vitral.json"),
        "\"version\": \"[0-9.]+\"",
        "\"version\": \"" + version + '"');
  }

  /** Has its pane pass for another fragment's. */
  void pretendToBe(String pane) throws IOException {
    Path view = folder().resolve("resources/templates/" + name + "/latest.html");
    change(view, "data-fragment=\"[^\"]+\"", "data-fragment=\"" + pane + '"');
  }

  private Path folder() {
    return root.resolve("fragments").resolve(name).resolve("src/main");
  }

  private static void change(Path file, String pattern, String with) throws IOException {
    String text = Files.readString(file);
    String changed = text.replaceAll(pattern, with);
    if (changed.equals(text)) {
      throw new IOException(file + " has nothing like " + pattern);
    }
    Files.writeString(file, changed);
  }

  private Outcome vitral(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(root.resolve("vitral").toString()));
    command.addAll(Arrays.asList(words));
    Process process =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    return new Outcome(process.waitFor(), output);
  }
}
