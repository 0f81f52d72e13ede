package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.EXCHANGE;
import static dev.vitral.shell.portal.TestPortal.HEADER;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of somebody who is logged in, while everything that may be kept is. */
@QuarkusTest
class PrivatePartsTest extends ShellScene {

  private static final String LASTING = "public, max-age=600";
  private static final String BAR = "/fragments/header/bar";
  private static final String BADGE = "/fragments/header/badge";
  private static final String BOARD = "/fragments/voting/leaderboard";
  private static final String SLOW = "/fragments/voting/slow";

  @BeforeEach
  void all_but_the_badge_is_kept() throws Exception {
    HEADER.on(BAR, Origin.html(200, markup("header/bar", "bar"), "Cache-Control", LASTING));
    VOTING.on(BOARD, Origin.html(200, markup("voting/leaderboard", "b"), "Cache-Control", LASTING));
    VOTING.on(SLOW, Origin.html(200, markup("voting/slow", "slow"), "Cache-Control", LASTING));
    HEADER.on(
        BADGE,
        exchange -> {
          String token = exchange.getRequestHeaders().getFirst("Authorization");
          Origin.html(200, markup("header/badge", token), "Cache-Control", "private, no-store")
              .to(exchange);
        });
    visitor.visit("/");
    HEADER.forget();
    VOTING.forget();
  }

  @Test
  void of_each_visitors_home_page_the_badge_alone_is_fetched_and_every_part_is_told_of()
      throws Exception {
    for (String name : new String[] {"ana", "eva"}) {
      String person = name + "-" + UUID.randomUUID();

      HttpResponse<String> page = visitor.visit("/", "Cookie", "__Host-session=live-" + person);

      assertThat(page.body()).contains("jwt.header." + person).endsWith("</html>\n");
      assertThat(page.headers().firstValue("Cache-Status"))
          .contains("vitral; fwd=miss; detail=\"header/badge\"");
      assertThat(page.headers().firstValue("Server-Timing").orElse(""))
          .containsPattern("header-bar;dur=\\d+;desc=hit")
          .containsPattern("voting-leaderboard;dur=\\d+;desc=hit")
          .containsPattern("voting-slow;dur=\\d+;desc=hit")
          .contains("header-badge;desc=pending");
    }
    assertThat(HEADER.timesAsked(BADGE)).isEqualTo(2);
    assertThat(HEADER.timesAsked(EXCHANGE)).isEqualTo(2);
    for (String kept : new String[] {BAR, BOARD, SLOW}) {
      assertThat(HEADER.timesAsked(kept) + VOTING.timesAsked(kept)).as(kept).isZero();
    }
  }

  @Test
  void what_comes_after_the_page_began_is_told_of_in_the_trailer_to_who_takes_one()
      throws Exception {
    String told = raw("Cookie: __Host-session=live-ana-" + UUID.randomUUID(), "TE: trailers");
    String untold = raw("Cookie: __Host-session=live-eva-" + UUID.randomUUID());

    assertThat(told)
        .containsIgnoringCase("\r\nTrailer: Server-Timing\r\n")
        .containsPattern(
            "(?i)\r\n0\r\nServer-Timing: header-badge;dur=\\d+;desc=fresh;rung=fresh\r\n\r\n$");
    assertThat(untold).doesNotContainIgnoringCase("\r\nTrailer:").endsWith("\r\n0\r\n\r\n");
  }

  private String raw(String... headers) throws Exception {
    String request =
        "GET / HTTP/1.1\r\nHost: %s\r\nAccept: text/html\r\nConnection: close\r\n"
                .formatted(portal.getAuthority())
            + String.join("\r\n", headers)
            + "\r\n\r\n";
    try (Socket socket = new Socket(portal.getHost(), portal.getPort());
        InputStream answer = socket.getInputStream()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String markup(String include, String words) {
    return "<p data-fragment=\"" + include + "\">" + words + "</p>";
  }
}
