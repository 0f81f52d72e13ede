package dev.vitral.launcher.fragment;

import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files that are written all, or, where one of them cannot be, none.
 *
 * @param root of their paths
 */
record AllOrNothing(Path root) {

  void write(Map<Path, String> texts) {
    Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, String> file : texts.entrySet()) {
        Path target = root.resolve(file.getKey());
        before.put(
            target,
            Files.exists(target) ? Optional.of(Files.readAllBytes(target)) : Optional.empty());
        write(target, file.getValue());
      }
    } catch (IOException e) {
      undo(before, e);
      throw new Trouble("Nothing was changed, since a file cannot be written: " + e, e);
    }
  }

  private static void write(Path target, String text) throws IOException {
    Files.createDirectories(target.getParent());
    Path half = target.resolveSibling(target.getFileName() + ".half");
    try {
      Files.writeString(half, text);
      if (target.endsWith(Lists.POM) && Files.exists(target)) {
        // one module more or less is no reason to build all others anew
        Files.setLastModifiedTime(half, Files.getLastModifiedTime(target));
      }
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private void undo(Map<Path, Optional<byte[]>> before, IOException failure) {
    try {
      for (Map.Entry<Path, Optional<byte[]>> file : before.entrySet()) {
        if (file.getValue().isPresent()) {
          Files.write(file.getKey(), file.getValue().get());
        } else {
          Files.deleteIfExists(file.getKey());
          deleteEmptyAbove(file.getKey());
        }
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private void deleteEmptyAbove(Path file) throws IOException {
    Path folder = file.getParent();
    while (folder != null && !folder.equals(root) && isEmpty(folder)) {
      Files.deleteIfExists(folder);
      folder = folder.getParent();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return true;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }
}
