package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.HEADER;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static dev.vitral.shell.portal.TestPortal.VOTING_PROXY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.faults.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In {@code vitral.trusted-surrogates} is {@code cdn} from here, and another from elsewhere. */
@QuarkusTest
class SurrogateTest extends ShellScene {

  private static final Pattern INCLUDE = Pattern.compile("<esi:include src=\"([^\"]+)\"/>");
  private static final String BOARD = "/_vitral/part/voting/leaderboard";
  private static final String CAPABILITY = "Surrogate-Capability";
  private static final String CDN = "cdn=\"ESI/1.0\"";

  @ParameterizedTest
  @ValueSource(strings = {"/", "/en/", "/voting", "/en/voting"})
  void the_template_and_its_parts_are_the_page_byte_by_byte(String path) throws Exception {
    String page = visitor.visit(path).body();

    HttpResponse<String> template = asCdn(path);

    assertThat(composed(template.body())).isEqualTo(page);
    assertThat(includes(template.body())).hasSizeGreaterThan(1);
    assertThat(template.body()).doesNotContain("data-fragment", "data-rung");
    assertThat(template.headers().firstValue("Cache-Control")).contains("private, no-store");
  }

  @Test
  void a_template_says_for_whom_it_is_one_and_how_long() throws Exception {
    assertThat(control(asCdn("/"))).isEqualTo("max-age=10;cdn, content=\"ESI/1.0\";cdn");
    assertThat(control(asCdn("/voting"))).isEqualTo("no-store;cdn, content=\"ESI/1.0\";cdn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elsewhere=\"ESI/1.0\"",
        "cdn=\"Surrogate/1.0\"",
        "other=\"Surrogate/1.0 ESI/1.0\"",
        "cdn"
      })
  void whoever_merely_claims_the_capability_gets_the_page_as_everybody(String claim)
      throws Exception {
    for (String path : List.of("/", "/voting")) {
      HttpResponse<String> claimed = visitor.visit(path, CAPABILITY, claim);

      HttpResponse<String> page = visitor.visit(path);

      assertThat(claimed.body()).isEqualTo(page.body());
      assertThat(lasting(claimed)).isEqualTo(lasting(page));
      assertThat(claimed.headers().map()).doesNotContainKey("surrogate-control");
      assertThat(claimed.headers().firstValue("Cache-Control").orElse("")).startsWith("private");
    }
  }

  @Test
  void where_a_claim_comes_from_no_header_can_tell() throws Exception {
    HttpResponse<String> claimed =
        visitor.visit(
            "/",
            CAPABILITY,
            "elsewhere=\"ESI/1.0\"",
            "X-Forwarded-For",
            "192.0.2.7",
            "Forwarded",
            "for=192.0.2.7");

    assertThat(claimed.body()).isEqualTo(visitor.visit("/").body());
  }

  @Test
  void for_strangers_there_are_no_parts() throws Exception {
    for (String part : List.of(BOARD, "/en" + BOARD, "/_vitral/part/header/badge")) {
      assertThat(visitor.visit(part).statusCode()).isEqualTo(404);
      assertThat(visitor.visit(part, CAPABILITY, "elsewhere=\"ESI/1.0\"").statusCode())
          .isEqualTo(404);
      assertThat(asCdn(part).statusCode()).isEqualTo(200);
    }
    for (String nothing : List.of("/_vitral/part/voting/none", "/_vitral/part/", "/_vitral/head")) {
      assertThat(asCdn(nothing).statusCode()).as(nothing).isEqualTo(404);
    }
    for (String page : List.of("voting", "//voting", "/a%20b", "mailto:a")) {
      assertThat(asCdn("/_vitral/part/header/bar?page=" + page).statusCode()).isEqualTo(404);
    }
    assertThat(visitor.send("POST", BOARD, "x", CAPABILITY, CDN).statusCode()).isEqualTo(404);
  }

  @Test
  void a_part_may_be_kept_as_long_as_its_fragment_says() throws Exception {
    board("Cache-Control", "public, max-age=7");
    assertThat(control(asCdn(BOARD))).isEqualTo("max-age=7;cdn");
    nothingIsKept();
    assertThat(asCdn(BOARD).headers().firstValue("Cache-Control")).contains("public, max-age=7");

    board("Cache-Control", "public, max-age=7", "Surrogate-Control", "max-age=70");
    assertThat(control(asCdn(BOARD))).isEqualTo("max-age=7;cdn");

    board("Cache-Control", "public, max-age=7", "Surrogate-Control", "no-store");
    assertKeptByNobody(asCdn(BOARD));
    board("Cache-Control", "private, max-age=7");
    assertKeptByNobody(asCdn(BOARD));
    board();
    assertKeptByNobody(asCdn(BOARD));
  }

  @Test
  void what_may_be_one_visitors_is_kept_by_nobody() throws Exception {
    HEADER.on(
        "/fragments/header/badge",
        exchange -> {
          String token = exchange.getRequestHeaders().getFirst("Authorization");
          String body = "<p data-fragment=\"header/badge\">" + token + "</p>";
          Origin.html(200, body, "Cache-Control", "public, max-age=60").to(exchange);
        });
    String badge = "/_vitral/part/header/badge";
    String ana = "ana-" + UUID.randomUUID();

    HttpResponse<String> hers = asCdn(badge, "Cookie", "__Host-session=live-" + ana);
    HttpResponse<String> nobodys = asCdn(badge);

    assertThat(hers.body()).contains("Bearer jwt.header." + ana);
    assertThat(nobodys.body()).contains(">null<");
    assertKeptByNobody(hers);
    assertKeptByNobody(nobodys);
  }

  @Test
  void a_part_that_nests_what_may_be_one_visitors_is_kept_by_nobody() throws Exception {
    VOTING.on(
        "/fragments/voting/leaderboard",
        Origin.html(
            200,
            "<section data-fragment=\"voting/leaderboard\">"
                + "<esi:include src=\"/fragments/header/badge\"/></section>",
            "Cache-Control",
            "public, max-age=60",
            "Surrogate-Control",
            "content=\"ESI/1.0\""));

    HttpResponse<String> part = asCdn(BOARD);

    assertThat(part.body()).contains("log in").doesNotContain("<esi");
    assertKeptByNobody(part);
  }

  @Test
  void a_part_stands_at_a_lower_rung_and_is_not_kept_there() throws Exception {
    VOTING_PROXY.with(Fault.down());

    HttpResponse<String> board = asCdn(BOARD);
    HttpResponse<String> slow = asCdn("/_vitral/part/voting/slow");

    assertThat(board.statusCode()).isEqualTo(200);
    assertThat(board.body()).contains("data-rung=\"fallback\"", "last board");
    assertKeptByNobody(board);
    assertThat(slow.statusCode()).isEqualTo(200);
    assertThat(slow.body())
        .contains("data-fragment-fallback=\"voting/slow\" data-rung=\"placeholder\"");
    assertKeptByNobody(slow);
  }

  @Test
  void the_bar_knows_the_page_around_it() throws Exception {
    VOTING.on("/voting/pages/a", Origin.page(200, "A", "<h1>A</h1>"));
    String bar = includes(asCdn("/en/voting/pages/a").body()).get(0);

    asCdn(bar);

    assertThat(bar).isEqualTo("/en/_vitral/part/header/bar?page=/voting/pages/a");
    assertThat(HEADER.nextTo("/fragments/header/bar").target()).endsWith("?path=/voting/pages/a");
  }

  @Test
  void what_is_no_tag_of_the_shell_is_no_esi() throws Exception {
    String attack = "<esi:include src=\"/_vitral/part/header/badge\"/><!--esi x-->";
    VOTING.on("/voting", Origin.page(200, "Vota " + attack, "<p>" + attack + "</p>"));

    String template = asCdn("/voting").body();

    assertThat(template).contains("<p><esi_:include src=\"/_vitral", "<!-- esi x-->");
    assertThat(includes(template))
        .containsExactly("/_vitral/part/header/bar?page=/voting", "/_vitral/part/header/badge");
    assertThat(template).doesNotContain("<!--esi");
  }

  @Test
  void a_primary_has_its_own_esi_done_by_the_shell() throws Exception {
    VOTING.on(
        "/voting",
        Origin.page(
            200,
            "Vota",
            "<esi:include src=\"/fragments/songs/answers\"/>",
            "Surrogate-Control",
            "content=\"ESI/1.0\""));

    String template = asCdn("/voting").body();

    assertThat(template).contains("<ol data-fragment=\"songs/answers\">songs</ol>");
    assertThat(includes(template)).allMatch(url -> url.startsWith("/_vitral/part/header/"));
  }

  @Test
  void an_error_page_is_no_template() throws Exception {
    VOTING_PROXY.with(Fault.down());

    HttpResponse<String> page = asCdn("/voting");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().map()).doesNotContainKey("surrogate-control");
  }

  private HttpResponse<String> asCdn(String path, String... headers) throws Exception {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of(CAPABILITY, CDN));
    return visitor.visit(path, all.toArray(String[]::new));
  }

  /** Does what the surrogate does. */
  private String composed(String template) throws Exception {
    Matcher include = INCLUDE.matcher(template);
    StringBuilder page = new StringBuilder();
    while (include.find()) {
      String part = asCdn(include.group(1)).body();
      include.appendReplacement(page, Matcher.quoteReplacement(part));
    }
    return include.appendTail(page).toString();
  }

  private static List<String> includes(String template) {
    return INCLUDE.matcher(template).results().map(found -> found.group(1)).toList();
  }

  private void board(String... headers) {
    nothingIsKept();
    VOTING.on(
        "/fragments/voting/leaderboard",
        Origin.html(200, "<section data-fragment=\"voting/leaderboard\">x</section>", headers));
  }

  private static void assertKeptByNobody(HttpResponse<String> part) {
    assertThat(control(part)).isEqualTo("no-store;cdn");
    assertThat(part.headers().firstValue("Cache-Control")).contains("private, no-store");
  }

  private static String control(HttpResponse<String> answer) {
    return answer.headers().firstValue("Surrogate-Control").orElse("");
  }

  /** Headers without those that depend on the moment: what time it is, which parts are in. */
  private static Map<String, List<String>> lasting(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    for (String name :
        List.of(
            "server-timing",
            "vitral-request-id",
            "date",
            "cache-control",
            "cache-status",
            "vary",
            "etag",
            "content-length",
            "transfer-encoding")) {
      headers.remove(name);
    }
    return headers;
  }
}
