package dev.vitral.songs.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VectorsTest {

  @Test
  void vectors_are_read_as_they_were_written_to_the_last_bit() {
    float[] first = {0.1f, -Float.MIN_VALUE, 1f / 3};
    float[] second = {-0f, Float.MAX_VALUE, 1e-7f};
    String written = Vectors.write(List.of(new Passage("a", first), new Passage("b", second)));
    assertThat(Vectors.read(written)).containsExactly(first, second);
  }

  @Test
  void a_song_without_words_has_none() {
    assertThat(Vectors.read("")).isEmpty();
  }
}
