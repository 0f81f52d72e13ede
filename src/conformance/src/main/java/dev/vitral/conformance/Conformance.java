package dev.vitral.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.conformance.cases.CaseException;
import dev.vitral.conformance.cases.CaseFiles;
import dev.vitral.conformance.run.Outcome;
import dev.vitral.conformance.run.Report;
import dev.vitral.conformance.run.Runner;
import dev.vitral.conformance.run.Runner.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogManager;

/**
 * Plays a directory of cases and tells what came of them. Ends with 0 only if every case was played
 * and passed, with 1 if not, with 2 if the cases cannot be read.
 */
public final class Conformance {

  private static final String EXCEPT = "--except";

  private Conformance() {}

  /**
   * Runs.
   *
   * @param words the directory, and after {@code --except} a file that lists ids, one per line,
   *     everything after {@code #} being a comment
   */
  public static void main(String[] words) {
    LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
    try {
      System.exit(run(List.of(words)) ? 0 : 1);
    } catch (IOException | CaseException | IllegalArgumentException e) {
      System.err.println("conformance: " + e.getMessage());
      System.exit(2);
    }
  }

  private static boolean run(List<String> words) throws IOException {
    int except = words.indexOf(EXCEPT);
    if (words.isEmpty() || except == 0 || (except > 0 && words.size() != except + 2)) {
      throw new IllegalArgumentException("DIR [" + EXCEPT + " FILE]");
    }
    Path directory = Path.of(words.get(0));
    if (!Files.isDirectory(directory)) {
      throw new IllegalArgumentException(directory + " is no directory");
    }
    Set<String> excepted = except < 0 ? Set.of() : ids(Path.of(words.get(except + 1)));
    Report report = new Report(outcomes(CaseFiles.read(directory)), excepted);
    report.print(System.out);
    return report.isClean();
  }

  private static List<Outcome> outcomes(List<ObjectNode> cases) {
    try (Runner runner = new Runner()) {
      return runner.play(cases).stream().map(Played::outcome).toList();
    }
  }

  private static Set<String> ids(Path file) throws IOException {
    Set<String> ids = new HashSet<>();
    for (String line : Files.readAllLines(file)) {
      String id = line.split("#", -1)[0].strip();
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    return ids;
  }
}
