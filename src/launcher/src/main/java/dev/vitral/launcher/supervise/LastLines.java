package dev.vitral.launcher.supervise;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, which is where a process that died says why. */
public final class LastLines {

  private static final int WINDOW = 16 * 1024;

  private LastLines() {}

  /** The last lines with text, or a word about why there are none. */
  public static String of(Path log, int count) {
    List<String> lines = read(log);
    if (lines.isEmpty()) {
      return "(%s is empty)".formatted(log);
    }
    return "\n  "
        + String.join("\n  ", lines.subList(Math.max(0, lines.size() - count), lines.size()))
        + "\n(the rest is in %s)".formatted(log);
  }

  private static List<String> read(Path log) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.max(0, file.length() - WINDOW));
      byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
