package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells browsers, whoever wrote it and whatever became of it. */
@QuarkusTest
class SecurityHeadersTest extends ShellScene {

  private static final Map<String, String> SAID =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "strict-origin-when-cross-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/en/voting",
        "/voting/mine",
        "/voting/notes",
        "/fragments/voting/leaderboard",
        "/fragments/voting/assets/voting-0123456789.css",
        "/static/htmx.js",
        "/robots.txt",
        "/sitemap.xml",
        "/feed.atom",
        "/reviews",
        "/nobody",
        "/_vitral",
        "/_vitral/requests",
        "/_vitral/part/voting/leaderboard"
      })
  void every_answer_says_them_once(String path) throws Exception {
    saysThem(visitor.visit(path));
  }

  @Test
  void so_does_every_refusal() throws Exception {
    saysThem(visitor.send("DELETE", "/voting/readonly", ""));
    saysThem(visitor.send("POST", "/voting/notes", "{}"));
    saysThem(visitor.send("POST", "/voting/notes", "{}", "Origin", "https://evil.example"));
    saysThem(visitor.send("POST", "/voting/notes", "x".repeat(100_000)));
    saysThem(visitor.send("POST", "/_vitral/api/purge", "{}"));
  }

  @Test
  void a_fragment_says_nothing_else_in_their_place() throws Exception {
    TestPortal.VOTING
        .on("/voting/notes", Origin.text(200, "application/json", "{}", foreign()))
        .on("/voting", Origin.page(200, "Vota", "<h1>Vota</h1>", foreign()));

    for (String path : new String[] {"/voting/notes", "/voting"}) {
      HttpResponse<String> answer = visitor.visit(path);
      saysThem(answer);
      assertThat(answer.headers().map())
          .doesNotContainKeys("access-control-allow-origin", "refresh");
    }
  }

  private static String[] foreign() {
    return new String[] {
      "Content-Security-Policy", "default-src *",
      "X-Content-Type-Options", "off",
      "Referrer-Policy", "unsafe-url",
      "Cross-Origin-Opener-Policy", "unsafe-none",
      "Access-Control-Allow-Origin", "*",
      "Refresh", "0; url=https://evil.example/"
    };
  }

  private static void saysThem(HttpResponse<String> answer) {
    SAID.forEach(
        (name, value) ->
            assertThat(answer.headers().allValues(name))
                .as("%s of %s, %d", name, answer.uri(), answer.statusCode())
                .containsExactly(value));
  }
}
