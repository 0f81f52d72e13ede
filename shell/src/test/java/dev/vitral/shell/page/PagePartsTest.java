package dev.vitral.shell.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.include.SettledPart;
import dev.vitral.shell.include.SettledPart.Way;
import dev.vitral.shell.reuse.Said;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PagePartsTest {

  private final PageParts parts = new PageParts();

  @Test
  void the_page_lasts_as_long_as_the_part_that_is_over_first() {
    part("voting/leaderboard", Way.FETCHED, "public, max-age=60", false);
    part("header/bar", Way.FETCHED, "public, max-age=10", false);

    assertThat(parts.isWhole()).isTrue();
    assertThat(parts.merged().cacheControl()).isEqualTo("max-age=10");
    assertThat(parts.merged().vary()).isEmpty();
  }

  @Test
  void what_is_asked_for_anew_has_no_lifetime_left() {
    part("voting/leaderboard", Way.HIT, "public, max-age=60", false);
    part("header/bar", Way.STALE_HIT, "public, max-age=10, stale-while-revalidate=60", false);

    assertThat(parts.isWhole()).isTrue();
    assertThat(parts.merged().cacheControl()).isEqualTo("max-age=0");
    assertThat(parts.cacheStatus()).isEqualTo("vitral; hit");
  }

  @Test
  void a_private_part_makes_the_page_private_and_leaves_it_to_its_visitor() {
    part("voting/leaderboard", Way.HIT, "public, max-age=60", false);
    part("header/badge", Way.FETCHED, "private, max-age=30", true);

    assertThat(parts.merged().cacheControl()).isEqualTo("private, max-age=30");
    assertThat(parts.merged().vary()).containsExactly("cookie", "authorization");
    assertThat(parts.cacheStatus()).isEqualTo("vitral; fwd=miss; detail=\"header/badge\"");
  }

  @Test
  void a_part_that_says_nothing_leaves_the_page_to_its_visitor_who_asks_again() {
    part("voting/leaderboard", Way.HIT, "public, max-age=60", false);
    part("voting/slow", Way.FETCHED, "", false);

    assertThat(parts.merged().cacheControl()).isEqualTo("private, no-cache");
  }

  @Test
  void a_lifetime_for_surrogates_is_not_the_visitors() {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .set("Surrogate-Control", "max-age=3600")
            .set("Cache-Control", "no-cache");
    parts.addPrimary(Said.of(headers), Way.FETCHED, Optional.empty(), false);

    assertThat(parts.merged().cacheControl()).contains("no-cache").doesNotContain("3600");
  }

  @Test
  void what_the_primary_varies_by_is_translated_outward() {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .set("Vary", "Accept, vitral-locale, vitral-mount-origin")
            .set("Cache-Control", "max-age=5");
    parts.addPrimary(Said.of(headers), Way.FETCHED, Optional.empty(), false);

    assertThat(parts.merged().vary()).containsExactly("accept");
  }

  @Test
  void a_page_that_lacks_a_part_or_shows_a_lower_rung_is_not_whole() {
    parts.ask("voting/leaderboard");
    assertThat(parts.isWhole()).isFalse();

    parts.settle(
        new SettledPart(
            "voting/leaderboard",
            Rung.STALE,
            Way.FETCHED,
            Duration.ZERO,
            Optional.empty(),
            Optional.empty(),
            false,
            Duration.ZERO,
            OptionalLong.empty(),
            Optional.empty()));
    assertThat(parts.isWhole()).isFalse();
  }

  @Test
  void every_part_is_named_also_while_it_is_on_its_way() {
    parts.ask("header/badge");
    parts.ask("voting/leaderboard");
    part("header/bar", Way.HIT, "public, max-age=60", false);

    assertThat(parts.cacheStatus())
        .isEqualTo("vitral; fwd=miss; detail=\"header/badge voting/leaderboard\"");
    assertThat(parts.timings())
        .isEqualTo(
            "header-bar;dur=0;desc=hit;rung=fresh, header-badge;desc=pending,"
                + " voting-leaderboard;desc=pending");
  }

  @Test
  void what_was_told_of_a_part_is_not_told_again() {
    part("header/bar", Way.HIT, "public, max-age=60", false);
    parts.timings();
    part("header/badge", Way.FETCHED, "private, no-store", true);

    assertThat(parts.timings()).isEqualTo("header-badge;dur=0;desc=fresh;rung=fresh");
  }

  private void part(String include, Way way, String control, boolean isPersonal) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    if (!control.isEmpty()) {
      headers.set("Cache-Control", control);
    }
    parts.ask(include);
    parts.settle(
        new SettledPart(
            include,
            Rung.FRESH,
            way,
            Duration.ZERO,
            Optional.empty(),
            Optional.of(Said.of(headers)),
            isPersonal,
            Duration.ZERO,
            OptionalLong.empty(),
            Optional.empty()));
  }
}
