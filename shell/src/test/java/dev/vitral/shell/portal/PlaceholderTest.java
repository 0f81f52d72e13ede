package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.SONGS;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static dev.vitral.shell.portal.TestPortal.VOTING_PROXY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.faults.Fault;
import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import dev.vitral.shell.purge.Purges;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lowest rungs: fallbacks of before a restart, placeholders, and nothing at all. */
@QuarkusTest
class PlaceholderTest extends ShellScene {

  private static final String LATER =
      "data-hx-trigger=\"load delay:[4-8]\\d{3}ms\" data-hx-swap=\"outerHTML\"";

  @Inject Purges purges;

  @Test
  void an_include_without_a_fallback_is_a_link_that_is_filled_later() throws Exception {
    VOTING_PROXY.with(Fault.down());

    assertThat(visitor.visit("/").body())
        .containsPattern(
            "<div data-fragment-fallback=\"voting/slow\" data-rung=\"placeholder\""
                + " data-hx-get=\"/fragments/voting/slow\" "
                + LATER)
        .contains("Este panel no responde ahora.", "<a href=\"/voting\">Ir a Votación</a>")
        .doesNotContain("data-fragment=\"voting/");
    assertThat(visitor.visit("/en/").body())
        .contains("data-hx-get=\"/en/fragments/voting/slow\"")
        .contains("does not answer", "<a href=\"/en/voting\">Go to Voting</a>");
  }

  @Test
  void the_include_itself_takes_its_place_as_soon_as_it_is_asked_for_and_there() throws Exception {
    VOTING_PROXY.with(Fault.down());
    String url = "/fragments/voting/slow";
    assertThat(visitor.visit("/").body()).contains("data-hx-get=\"" + url + "\"");
    assertThat(visitor.visit(url, "HX-Request", "true").statusCode()).isEqualTo(503);

    VOTING_PROXY.with(Fault.pass());

    assertThat(visitor.visit(url, "HX-Request", "true").body())
        .contains("data-fragment=\"voting/slow\"");
  }

  @Test
  void without_a_page_in_the_navigation_the_link_leads_to_the_include_as_it_was_asked_for()
      throws Exception {
    SONGS.on("/fragments/songs/answers", Origin.html(500, "oops"));
    nested(
        "<esi:include src=\"/fragments/songs/answers?q=%3Cluz%3E&amp;n=2\" onerror=\"continue\"/>");

    assertThat(visitor.visit("/voting/part").body())
        .contains("data-fragment-fallback=\"songs/answers\" data-rung=\"placeholder\"")
        .contains("<a href=\"/fragments/songs/answers?q=%3Cluz%3E&amp;n=2\">Ver este panel");
  }

  @Test
  void nothing_stands_there_if_the_tag_says_so_or_nobody_declares_the_part() throws Exception {
    SONGS.on("/fragments/songs/answers", Origin.html(500, "oops"));
    nested(
        "<esi:include src=\"/fragments/songs/answers\" onerror=\"continue\" placeholder=\"none\"/>"
            + "<esi:include src=\"/fragments/songs/undeclared\" onerror=\"continue\"/>");

    assertThat(visitor.visit("/voting/part").body())
        .contains("<div hidden data-fragment-fallback=\"songs/answers\" data-rung=\"omitted\">")
        .contains("<div hidden data-fragment-fallback=\"songs/other\" data-rung=\"omitted\">");
  }

  @Test
  void a_fallback_of_before_the_restart_stands_in_while_its_fragment_is_away_until_it_is_purged()
      throws Exception {
    nested("<esi:include src=\"/fragments/reviews/latest\" onerror=\"continue\"/>");

    assertThat(visitor.visit("/voting/part").body()).contains("data-rung=\"fallback\">kept</ul>");

    purges.order(Purge.keys(Optional.of("reviews"), Set.of("newest"), Depth.HARD));
    assertThat(visitor.visit("/voting/part").body())
        .contains("data-fragment-fallback=\"reviews/latest\" data-rung=\"placeholder\"");
  }

  private static void nested(String tags) {
    VOTING.on("/voting/part", Origin.html(200, tags, "Surrogate-Control", "content=\"ESI/1.0\""));
  }
}
