package dev.vitral.kit.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.contract.Violation;
import dev.vitral.contract.junit.MessageBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageBundlesTest {

  private static final Path BUILT = Path.of("target/test-classes");
  private static final String FILE = "messages/films_en.properties";
  private static final String BUNDLE = "dev.vitral.kit.messages.FilmMessages";

  @TempDir Path classes;

  @BeforeEach
  void aFragmentsClasses() throws IOException {
    for (String file :
        List.of(
            "dev/vitral/kit/messages/FilmMessages.class",
            "dev/vitral/kit/messages/GermanFilmMessages.class",
            "dev/vitral/kit/messages/MessageBundlesTest.class",
            FILE)) {
      Path copy = classes.resolve(file);
      Files.createDirectories(copy.resolveSibling(""));
      Files.copy(BUILT.resolve(file), copy);
    }
  }

  @Test
  void a_bundle_with_every_message_in_every_language_is_complete() {
    assertThat(told("es", "en")).isEmpty();
  }

  @Test
  void a_message_that_is_away_or_empty_is_named_with_its_file() throws IOException {
    english("title=Showing now\n", "");
    english("Box office", " ");
    english("genre_$FILM_NOIR=Film noir\n", "");
    assertThat(told("es", "en"))
        .containsExactly(
            FILE + ": lacks 'box_office', which " + BUNDLE + " has",
            FILE + ": lacks 'genre_FILM_NOIR', which " + BUNDLE + " has",
            FILE + ": lacks 'title', which " + BUNDLE + " has");
  }

  @Test
  void a_message_that_nobody_asks_for_is_named_too() throws IOException {
    english("title=", "titel=x\ntitle=");
    assertThat(told("es", "en"))
        .containsExactly(FILE + ": has 'titel', which " + BUNDLE + " lacks");
  }

  @Test
  void a_language_without_a_file_lacks_all_that_no_interface_says() {
    assertThat(told("es", "en", "de")).hasSize(4).noneMatch(told -> told.contains("'title'"));
  }

  private void english(String right, String wrong) throws IOException {
    Path file = classes.resolve(FILE);
    String text = Files.readString(file);
    assertThat(text).contains(right);
    Files.writeString(file, text.replace(right, wrong));
  }

  private List<String> told(String... languages) {
    return new MessageBundles(classes, getClass().getClassLoader())
        .violations(List.of(languages)).stream().map(Violation::toString).toList();
  }
}
