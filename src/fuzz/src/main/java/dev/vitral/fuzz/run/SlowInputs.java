package dev.vitral.fuzz.run;

import dev.vitral.fuzz.Target;
import dev.vitral.fuzz.corpus.InputFiles;
import dev.vitral.fuzz.targets.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What took long under Jazzer, which makes code several times slower: replayed without it, it is in
 * time and forgotten, or a finding.
 *
 * @param folder where Jazzer leaves it, among its findings
 */
record SlowInputs(Target target, Path folder) {

  private static final String PREFIX = "slow-unit-";

  boolean areInTime() throws IOException {
    boolean inTime = true;
    for (Path file : InputFiles.in(folder)) {
      if (file.getFileName().toString().startsWith(PREFIX)) {
        inTime &= isInTime(file);
      }
    }
    return inTime;
  }

  private boolean isInTime(Path file) throws IOException {
    byte[] input = Files.readAllBytes(file);
    try {
      Duration took = target.test(input);
      System.out.printf(
          "%s: %,d bytes that were slow took %,d ms without instrumentation%n",
          target.id(), input.length, took.toMillis());
      Files.delete(file);
      return true;
    } catch (Finding late) {
      System.out.printf("%s: %s: %s%n", target.id(), file.getFileName(), late.getMessage());
      return false;
    }
  }
}
