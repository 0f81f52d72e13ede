package dev.vitral.fuzz.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inputs as a fuzzer reads and writes them: a file each. */
public final class InputFiles {

  private InputFiles() {}

  /** Writes them in place of what is in the folder, named by numbers. */
  public static Path write(Path folder, List<byte[]> inputs) throws IOException {
    Files.createDirectories(folder);
    for (Path old : in(folder)) {
      Files.delete(old);
    }
    int number = 0;
    for (byte[] input : inputs) {
      Files.write(folder.resolve("%04d".formatted(number++)), input);
    }
    return folder;
  }

  /** The contents of those files, empty ones left out. */
  public static List<byte[]> read(List<Path> files) throws IOException {
    List<byte[]> inputs = new ArrayList<>();
    for (Path file : files) {
      if (Files.size(file) > 0) {
        inputs.add(Files.readAllBytes(file));
      }
    }
    return inputs;
  }

  /** The files in a folder in the order of their names; none if there is no such folder. */
  public static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
