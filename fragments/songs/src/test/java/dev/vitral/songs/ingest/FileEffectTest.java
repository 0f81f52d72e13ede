package dev.vitral.songs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.songs.catalogue.BucketException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileEffectTest {

  private static final int MOST_ATTEMPTS = 3;

  private final List<String> reasons = new ArrayList<>();
  private int readings;

  @Test
  void a_file_that_can_be_read_is_read_once() {
    effect(() -> {}).bringAbout();
    assertThat(readings).isEqualTo(1);
    assertThat(reasons).isEmpty();
  }

  @Test
  void a_file_that_fails_for_no_stores_sake_is_given_up_after_some_attempts() {
    FileEffect effect = failing(new IllegalStateException("a fault of ours"));
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      assertThatThrownBy(effect::bringAbout).hasMessage("a fault of ours");
    }
    assertThat(reasons).isEmpty();
    effect.bringAbout();
    assertThat(readings).isEqualTo(MOST_ATTEMPTS);
    assertThat(reasons).singleElement().asString().contains("again and again");
  }

  @Test
  void a_file_is_never_given_up_because_a_store_is_away() {
    FileEffect effect = failing(new UncheckedIOException(new ConnectException("refused")));
    for (int attempt = 1; attempt <= 10 * MOST_ATTEMPTS; attempt++) {
      assertThatThrownBy(effect::bringAbout).isInstanceOf(UncheckedIOException.class);
    }
    assertThat(reasons).isEmpty();
  }

  @Test
  void what_is_no_catalogue_is_given_up_at_once_with_its_reason() {
    failing(new NotACatalogueException("2 columns instead of 17")).bringAbout();
    assertThat(reasons).containsExactly("2 columns instead of 17");
  }

  @Test
  void a_file_that_changed_meanwhile_is_left_to_its_next_message() {
    failing(new BucketException.Changed("it changed")).bringAbout();
    assertThat(readings).isEqualTo(1);
    assertThat(reasons).isEmpty();
  }

  private FileEffect failing(RuntimeException failure) {
    return effect(
        () -> {
          throw failure;
        });
  }

  private FileEffect effect(Runnable reading) {
    return new FileEffect(
        () -> {
          readings++;
          reading.run();
        },
        reasons::add,
        MOST_ATTEMPTS);
  }
}
