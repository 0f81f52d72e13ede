package dev.vitral.songs.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionTest {

  private static final Locale ES = Locale.forLanguageTag("es");

  @Test
  void questions_that_differ_by_a_blank_do_not_share_a_name() {
    assertThat(name(asked("a b"))).isNotEqualTo(name(asked("ab")));
    assertThat(name(asked("a  b\t"))).isEqualTo(name(asked(" a b")));
  }

  @Test
  void parts_do_not_run_into_one_another() {
    Question left =
        new Question("q", new Filters("es", null, null, "x"), asked("").tongue(), 1, 10);
    Question right =
        new Question("q", new Filters("es", null, "x", null), asked("").tongue(), 1, 10);
    Question page = new Question("q", left.filters(), left.tongue(), 11, 0);
    assertThat(Stream.of(left, right, page).map(QuestionTest::name)).doesNotHaveDuplicates();
  }

  @Test
  void another_model_index_or_generation_is_another_name() {
    Question question = asked("rain");
    assertThat(
            List.of(
                question.fingerprint("m/1", "songs-v1", 1),
                question.fingerprint("m/2", "songs-v1", 1),
                question.fingerprint("m/1", "songs-v2", 1),
                question.fingerprint("m/1", "songs-v1", 2)))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_cursor_is_read_back_and_anything_else_is_none() {
    assertThat(Cursor.read(Cursor.of(30))).hasValue(30);
    assertThat(Cursor.read(null)).hasValue(0);
    assertThat(Cursor.read("30")).isEmpty();
    assertThat(Cursor.read("%%%")).isEmpty();
  }

  private static String name(Question question) {
    return question.fingerprint("model/1", "songs-v1", 7);
  }

  private static Question asked(String text) {
    return Question.of(text, Filters.NONE, ES, 0, 10);
  }
}
