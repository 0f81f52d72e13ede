package dev.vitral.fuzz.corpus;

import java.nio.file.Path;

/**
 * Where the inputs of one target are.
 *
 * @param root of the repository
 * @param target its name
 */
public record Folders(Path root, String target) {

  /** What reached code that no seed does: a {@link KeptCorpus}, part of the repository. */
  public Path kept() {
    return root.resolve("src/fuzz/corpus").resolve(target + ".txt");
  }

  /** What once broke a promise; part of the repository, and a test each. */
  public Path findings() {
    return root.resolve("src/fuzz/findings").resolve(target);
  }

  /** What runs on this machine work on. */
  public Path work() {
    return root.resolve(".vitral/fuzz").resolve(target);
  }

  /** The conformance cases. */
  public Path cases() {
    return root.resolve("src/esi/src/test/resources/conformance");
  }
}
