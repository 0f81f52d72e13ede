package dev.vitral.fuzz.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs survive being written as lines. */
class KeptCorpusTest {

  @TempDir private Path folder;

  @Test
  void every_byte_comes_back() throws IOException {
    byte[] everyByte = new byte[256];
    for (int at = 0; at < everyByte.length; at++) {
      everyByte[at] = (byte) at;
    }
    Path file = folder.resolve("page.txt");

    new KeptCorpus(List.of(everyByte)).writeTo(file);

    assertThat(KeptCorpus.in(file).inputs()).singleElement().isEqualTo(everyByte);
    assertThat(Files.readAllLines(file)).singleElement().asString().contains("\\x00", "\\n", "YZ");
  }

  @Test
  void the_smallest_input_comes_first() throws IOException {
    Path file = folder.resolve("corpus/page.txt");

    new KeptCorpus(List.of("<a>".getBytes(), "b".getBytes(), "a".getBytes())).writeTo(file);

    assertThat(Files.readAllLines(file)).containsExactly("a", "b", "<a>");
  }

  @Test
  void what_was_never_kept_is_empty() {
    assertThat(KeptCorpus.in(folder.resolve("none")).inputs()).isEmpty();
  }
}
