package dev.vitral.fuzz.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Inputs as the lines of one text file, so that a change of them can be read: printable ASCII
 * stands for itself, a line feed is {@code \n}, any other byte and the backslash {@code \xNN}.
 *
 * @param inputs none of them empty
 */
public record KeptCorpus(List<byte[]> inputs) {

  private static final Comparator<byte[]> SMALLEST_FIRST =
      Comparator.<byte[]>comparingInt(input -> input.length).thenComparing(KeptCorpus::line);

  /** What that file holds; nothing if there is no such file. */
  public static KeptCorpus in(Path file) {
    if (!Files.exists(file)) {
      return new KeptCorpus(List.of());
    }
    try {
      return new KeptCorpus(Files.readAllLines(file).stream().map(KeptCorpus::bytes).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes them in place of what is there, smallest first. */
  public void writeTo(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        inputs.stream()
            .sorted(SMALLEST_FIRST)
            .map(input -> line(input) + "\n")
            .collect(Collectors.joining()));
  }

  private static String line(byte[] input) {
    StringBuilder line = new StringBuilder();
    for (byte one : input) {
      if (one == '\n') {
        line.append("\\n");
      } else if (one < ' ' || one > '~' || one == '\\') {
        line.append("\\x%02x".formatted(one));
      } else {
        line.append((char) one);
      }
    }
    return line.toString();
  }

  private static byte[] bytes(String line) {
    byte[] ascii = line.getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = 0;
    while (at < ascii.length) {
      if (ascii[at] != '\\') {
        bytes.write(ascii[at++]);
      } else if (ascii[at + 1] == 'n') {
        bytes.write('\n');
        at += 2;
      } else {
        bytes.write(Integer.parseInt(line.substring(at + 2, at + 4), 16));
        at += 4;
      }
    }
    return bytes.toByteArray();
  }
}
