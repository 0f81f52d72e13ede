package dev.vitral.launcher.changes;

import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks {@code git} what differs. */
public record Git(Path root) {

  /** Where others' work is, the first that there is. */
  private static final List<String> MAIN = List.of("origin/main", "main");

  /**
   * The commit at which this work left the main line.
   *
   * @param since any name of a commit; empty for the main line
   */
  public String base(String since) {
    return (since.isEmpty() ? MAIN.stream() : Stream.of(since))
        .flatMap(name -> said("merge-base", "HEAD", name).stream())
        .map(String::strip)
        .findFirst()
        .orElseThrow(
            () ->
                new Trouble(
                    "git knows no '%s' to compare with; --since names another commit."
                        .formatted(since.isEmpty() ? String.join("' nor '", MAIN) : since)));
  }

  /** Files that are other than they were then, committed or not, new ones too. */
  public List<String> changedSince(String base) {
    return Stream.of(
            said("diff", "--name-only", "-z", "--no-renames", base),
            said("ls-files", "--others", "--exclude-standard", "-z"))
        .flatMap(Optional::stream)
        .flatMap(files -> Arrays.stream(files.split("\0")))
        .filter(file -> !file.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** What a file said then. */
  Optional<String> text(String base, String file) {
    return said("show", base + ":" + file);
  }

  private Optional<String> said(String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException e) {
      throw new Trouble("git cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted.", e);
    }
  }
}
