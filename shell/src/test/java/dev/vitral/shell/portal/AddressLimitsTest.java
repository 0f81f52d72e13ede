package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.VOTING;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Each test asks for visitors of its own. */
@QuarkusTest
@TestProfile(GuardedPortal.class)
class AddressLimitsTest extends ShellScene {

  private static final String FOR = "X-Forwarded-For";

  @Test
  void who_asks_too_often_is_told_to_wait_and_nobody_else() throws Exception {
    assertThat(statuses("203.0.113.1", 6)).isEqualTo("200 200 200 200 429 429");
    assertThat(statuses("203.0.113.2", 1)).isEqualTo("200");
  }

  @Test
  void he_is_told_in_words_how_long() throws Exception {
    statuses("203.0.113.3", 4);

    HttpResponse<String> refused = visitor.visit("/en/voting", FOR, "203.0.113.3");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.body()).contains("<html lang=\"en\">");
  }

  @Test
  void what_he_says_himself_of_his_address_means_nothing() throws Exception {
    for (int i = 0; i < 4; i++) {
      visitor.visit("/robots.txt", FOR, "198.51.100." + i + ", 203.0.113.4");
    }

    assertThat(statuses("192.0.2.1, 203.0.113.4", 1)).isEqualTo("429");
  }

  @Test
  void who_comes_from_a_proxy_that_names_nobody_is_not_limited() throws Exception {
    for (int i = 0; i < 8; i++) {
      assertThat(visitor.visit("/robots.txt").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void streams_beyond_the_limit_are_refused_until_one_ends() throws Exception {
    VOTING.on(
        "/voting/events",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          out.write("data: one\n\n".getBytes(UTF_8));
          out.flush();
        });
    try (Wire first = watch();
        Wire second = watch()) {
      assertThat(first.head()).contains("200 OK");
      assertThat(second.head()).contains("200 OK");
      assertThat(visitor.visit("/voting/events", FOR, "203.0.113.5").statusCode()).isEqualTo(429);
    }
  }

  private Wire watch() throws Exception {
    return new Wire(portal)
        .say("GET /voting/events HTTP/1.1\r\nHost: a\r\n" + FOR + ": 203.0.113.5\r\n\r\n");
  }

  private String statuses(String address, int times) throws Exception {
    StringBuilder statuses = new StringBuilder();
    for (int i = 0; i < times; i++) {
      statuses.append(visitor.visit("/robots.txt", FOR, address).statusCode()).append(' ');
    }
    return statuses.toString().strip();
  }
}
