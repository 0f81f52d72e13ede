package dev.vitral.songs.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

  private static final Map<String, Integer> SOME =
      Map.of("[UNK]", 1, "[CLS]", 2, "[SEP]", 3, "can", 4, "##cion", 5, "?", 6, "el", 7);

  @Test
  void words_are_cut_into_the_longest_pieces() {
    WordPieces pieces = new WordPieces(SOME);
    assertThat(pieces.of("El Canción?", 99).ids()).containsExactly(2, 7, 4, 5, 6, 3);
    assertThat(pieces.of("xyz el", 99).ids()).containsExactly(2, 1, 7, 3);
  }

  @Test
  void what_is_beyond_the_limit_is_cut_off() {
    WordPieces.Pieces read = new WordPieces(SOME).of("el el el", 4);
    assertThat(read.ids()).containsExactly(2, 7, 7, 3);
    assertThat(read.truncated()).isTrue();
  }

  /**
   * The numbers in {@code reference.json} are those of Hugging Face's tokenizers (DJL 0.38.0) with
   * the model's {@code tokenizer.json}.
   */
  @Test
  void the_models_own_tokenizer_makes_the_same_of_a_text() throws IOException {
    WordPieces pieces = new WordPieces(E5.vocabulary());
    JsonNode reference =
        new ObjectMapper().readTree(new File("src/test/resources/tokens/reference.json"));
    assertThat(reference).isNotEmpty();
    for (JsonNode text : reference) {
      long[] wanted = new long[text.path("ids").size()];
      Arrays.setAll(wanted, i -> text.path("ids").path(i).asLong());
      assertThat(pieces.of(text.path("text").asText(), 512).ids())
          .as(text.path("text").asText())
          .containsExactly(wanted);
    }
  }
}
