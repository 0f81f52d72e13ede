package dev.vitral.shell.reuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import dev.vitral.shell.cache.store.Quotas;
import dev.vitral.shell.cache.store.Ticket;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LastGoodTest {

  private static final Ticket FIRST = new Ticket(0);
  private static final Question BOARD =
      Question.of("voting", "/fragments/voting/leaderboard", MultiMap.caseInsensitiveMultiMap());

  private final LastGood copies = new LastGood(Quotas.each(1 << 20), Duration.ofHours(1));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max-age=1",
        "public, max-age=5, stale-while-revalidate=60",
        "max-age=5, stale-if-error=600"
      })
  void an_answer_for_everybody_stands_in_beyond_its_lifetime(String control) {
    keep(200, control);

    assertThat(copies.find(BOARD)).map(Found::state).contains(Found.State.STALE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max-age=5, must-revalidate",
        "max-age=5, proxy-revalidate",
        "s-maxage=5",
        "max-age=5, no-cache",
        "max-age=5, no-cache=\"etag\"",
        "max-age=5, private",
        "max-age=5, no-store"
      })
  void what_must_not_be_given_stale_is_not_kept_and_ends_what_was(String control) {
    keep(200, "max-age=5");

    keep(200, control);
    heed(200, control);

    assertThat(copies.find(BOARD)).isEmpty();
  }

  @Test
  void what_is_no_success_is_not_kept() {
    keep(404, "max-age=5");

    assertThat(copies.find(BOARD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "404,0", "410,0", "303,0", "401,0", "403,0", "451,0", "304,1", "408,1", "429,1", "500,1",
    "503,1"
  })
  void what_is_there_no_more_is_forgotten_and_what_only_fails_is_not(int status, int left) {
    keep(200, "max-age=5");

    heed(status, "");

    assertThat(copies.find(BOARD).stream()).hasSize(left);
  }

  @Test
  void a_fragment_may_say_that_nothing_older_stands_in() {
    keep(200, "max-age=0, stale-if-error=0");

    assertThat(copies.find(BOARD)).isEmpty();
  }

  @Test
  void a_hard_purge_takes_the_copy_and_one_on_its_way_a_soft_one_leaves_it() {
    keep(200, "max-age=5");

    copies.purge(purge(Depth.SOFT));
    assertThat(copies.find(BOARD)).isPresent();

    copies.purge(purge(Depth.HARD));
    keep(200, "max-age=5");
    assertThat(copies.find(BOARD)).isEmpty();
  }

  @Test
  void another_language_is_another_answer() {
    keep(200, "max-age=5");
    MultiMap english = MultiMap.caseInsensitiveMultiMap().set("vitral-locale", "en");

    assertThat(copies.find(Question.of("voting", BOARD.key().uri(), english))).isEmpty();
  }

  private void keep(int status, String control) {
    Answer answer = Answer.part(status, headers(control), ByteBuffer.wrap("board".getBytes(UTF_8)));
    Lifetime lifetime = new Lifetime(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    copies.keep(BOARD, FIRST, answer, lifetime, Set.of("votes"));
  }

  @Test
  void what_others_may_not_be_given_any_more_withdraws_what_they_were() {
    keep(200, "max-age=5");

    copies.heed(BOARD, 200, headers(""), true);
    assertThat(copies.find(BOARD)).isPresent();

    copies.heed(BOARD, 200, headers(""), false);
    assertThat(copies.find(BOARD)).isEmpty();
  }

  @Test
  void what_is_said_to_one_visitor_alone_withdraws_nothing() {
    keep(200, "max-age=5");

    copies.heed(BOARD, 303, headers("").set("Set-Cookie", "a=b"), false);

    assertThat(copies.find(BOARD)).isPresent();
  }

  private void heed(int status, String control) {
    copies.heed(BOARD, status, headers(control), false);
  }

  private static Purge purge(Depth depth) {
    return Purge.keys(Optional.of("voting"), Set.of("votes"), depth);
  }

  private static MultiMap headers(String control) {
    return control.isEmpty()
        ? MultiMap.caseInsensitiveMultiMap()
        : MultiMap.caseInsensitiveMultiMap().set("Cache-Control", control);
  }
}
