package dev.vitral.bench.secrets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps the requests and answers that show what they must not; the first of them, if many. */
final class Evidence {

  private static final int MOST = 50;

  private final Path folder;
  private int found;

  Evidence(Path folder) {
    this.folder = folder;
  }

  void keep(Question question, Answer answer, List<String> complaints) {
    found++;
    if (found > MOST) {
      return;
    }
    String text = String.join("\n", complaints) + "\n\n" + question + "\n" + answer.head() + "\n";
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("leak-%02d.txt".formatted(found)), text + answer.body(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many answers gave something away. */
  int found() {
    return found;
  }
}
