package dev.vitral.bench.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the first pages that were not as they must be. */
final class Evidence {

  private static final int MOST = 20;

  private final Path folder;
  private int kept;

  Evidence(Path folder) {
    this.folder = folder;
  }

  void keep(String complaint, String html) {
    kept++;
    if (kept > MOST) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("page-%02d.html".formatted(kept)),
          "<!-- " + complaint + " -->\n" + html,
          ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
