package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.HEADER;
import static dev.vitral.shell.portal.TestPortal.SONGS;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators see on the live page of what panes it is made; nobody else does. */
@QuarkusTest
class PanesTest extends ShellScene {

  private static final String PATH = "/_vitral/panes";
  private static final String WISH = "__Host-panes=shown";
  private static final List<String> PAGES = List.of("/", "/voting", "/en/voting");
  private static final String LASTING = "public, max-age=600";

  private final String operator = "__Host-session=live-operator-" + UUID.randomUUID();
  private final String member = "__Host-session=live-ana-" + UUID.randomUUID();

  @Test
  void an_operator_who_wishes_to_is_shown_them_on_every_page() throws Exception {
    for (String path : PAGES) {
      HttpResponse<String> page = visitor.visit(path, "Cookie", operator + "; " + WISH);

      Document shown = Jsoup.parse(page.body());
      assertThat(shown.select("head link[href^=/static/panes-]")).hasSize(1);
      assertThat(shown.select("head script[src^=/static/panes-]").attr("data-events"))
          .isEqualTo("voting:cast");
      assertThat(shown.select("aside form[method=post]").attr("action"))
          .endsWith(PATH + "?shown=false");
      assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
      assertThat(page.headers().firstValue("ETag")).isEmpty();
    }
  }

  @Test
  void whoever_is_no_operator_gets_the_page_as_it_is() throws Exception {
    for (String path : PAGES) {
      String everybodys = visitor.visit(path, "Cookie", "__Host-voter=1").body();
      String members = visitor.visit(path, "Cookie", member).body();

      assertThat(visitor.visit(path, "Cookie", WISH).body()).isEqualTo(everybodys);
      assertThat(visitor.visit(path, "Cookie", "__Host-session=dead; " + WISH).body())
          .isEqualTo(everybodys);
      assertThat(visitor.visit(path, "Cookie", member + "; " + WISH).body()).isEqualTo(members);
      assertThat(visitor.visit(path, "Cookie", operator).body()).doesNotContain("/static/panes");
    }
  }

  @Test
  void what_an_operator_is_shown_is_kept_for_nobody() throws Exception {
    VOTING.on("/voting", Origin.page(200, "Vota", "<h1>x</h1>", "Cache-Control", LASTING));
    part(HEADER, "header/bar", "bar", LASTING);
    part(HEADER, "header/badge", "badge", LASTING);
    part(SONGS, "songs/answers", "songs", LASTING);
    String before =
        visitor
            .visitUntil(
                "/voting",
                page ->
                    page.headers().firstValue("Server-Timing").orElse("").endsWith("desc=ready"))
            .body();
    long asked = VOTING.timesAsked("/voting");

    String shown = visitor.visit("/voting", "Cookie", operator + "; " + WISH).body();

    assertThat(shown).contains("/static/panes-");
    assertThat(visitor.visit("/voting").body()).isEqualTo(before).doesNotContain("/static/panes");
    assertThat(VOTING.timesAsked("/voting")).as("it is made of what is kept").isEqualTo(asked);
  }

  @Test
  void fragments_are_not_told_of_the_wish() throws Exception {
    visitor.visit("/voting", "Cookie", operator + "; " + WISH);

    assertThat(VOTING.nextTo("/voting").headers().getOrDefault("cookie", ""))
        .doesNotContain("/static/panes");
  }

  @Test
  void what_is_no_page_to_be_read_shows_none() throws Exception {
    String cookies = operator + "; " + WISH;

    assertThat(visitor.visit("/voting/notes", "Cookie", cookies).body()).isEqualTo("{}");
    assertThat(visitor.visit("/voting", "Cookie", cookies, "HX-Request", "true").body())
        .doesNotContain("/static/panes");
  }

  @Test
  void it_is_switched_on_and_off_for_this_browser() throws Exception {
    HttpResponse<String> on = send("/en" + PATH + "?shown=true", operator);
    HttpResponse<String> off = send(PATH + "?shown=false", operator);

    assertThat(on.statusCode()).isEqualTo(303);
    assertThat(on.headers().firstValue("Location")).contains("/en/");
    assertThat(on.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith(WISH + ";")
        .contains("HttpOnly", "Secure", "SameSite=Lax", "Max-Age=3600");
    assertThat(off.headers().firstValue("Location")).contains("/_vitral");
    assertThat(off.headers().firstValue("Set-Cookie").orElse("")).contains("Max-Age=0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?shown=", "?shown=perhaps"})
  void a_wish_that_is_not_clear_is_refused(String query) throws Exception {
    assertThat(send(PATH + query, operator).statusCode()).isEqualTo(422);
  }

  @Test
  void nobody_else_switches_it_on() throws Exception {
    assertThat(send(PATH + "?shown=true", "x=y").statusCode()).isEqualTo(401);
    HttpResponse<String> refused = send(PATH + "?shown=true", member);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(visitor.visit(PATH + "?shown=true", "Cookie", operator).statusCode()).isEqualTo(405);
    assertThat(
            visitor
                .send(
                    "POST",
                    PATH + "?shown=true",
                    "",
                    "Cookie",
                    operator,
                    "Origin",
                    "https://evil.example")
                .statusCode())
        .isEqualTo(403);
  }

  private HttpResponse<String> send(String path, String cookie) throws Exception {
    return visitor.send("POST", path, "", "Cookie", cookie);
  }
}
