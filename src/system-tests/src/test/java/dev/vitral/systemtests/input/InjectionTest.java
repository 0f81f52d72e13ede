package dev.vitral.systemtests.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Ballots;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor sends comes back as text, if at all: never as ESI, never as markup. */
@ExtendWith(PortalExtension.class)
class InjectionTest {

  private static final String SECRET = "crown-jewels-7391";
  private static final List<String> TARGETS =
      List.of(
          "/?q=%s",
          "/voting?q=%s",
          "/voting/%s",
          Ballots.CONTEST + "/confirmation?candidate=%s",
          "/fragments/header/bar?path=/%s",
          "/fragments/voting/leaderboard?rows=%s");

  private final Visitor visitor;

  InjectionTest(RunningPortal portal) {
    visitor = portal.visitor();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$(HTTP_COOKIE{jewels})",
        "$(HTTP_COOKIE)",
        "<esi:include src=\"/fragments/voting/leaderboard\"/>",
        "<esi:vars>$(HTTP_COOKIE{jewels})</esi:vars>",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>"
      })
  void what_is_injected_stays_text(String attack) {
    for (String target : TARGETS) {
      String path = target.formatted(URLEncoder.encode(attack, UTF_8).replace("+", "%20"));
      isHarmless(visitor.send(visitor.request(path).headers(with(attack))));
      isHarmless(visitor.send(visitor.request("/en" + path).headers(with(attack))));
    }
    String form = "candidate=" + URLEncoder.encode(attack, UTF_8);
    isHarmless(visitor.postForm(Ballots.CONTEST + "/votes", form, with(attack)));
  }

  private static String[] with(String attack) {
    return new String[] {
      "Accept",
      "text/html",
      "Cookie",
      "jewels=" + SECRET,
      "User-Agent",
      attack,
      "Referer",
      attack,
      "Accept-Language",
      attack,
      "X-Forwarded-Host",
      attack,
      "vitral-locale",
      attack
    };
  }

  private static void isHarmless(HttpResponse<String> answer) {
    String where = answer.uri() + " answers " + answer.statusCode();
    assertThat(answer.statusCode()).as(where).isLessThan(500);
    assertThat(answer.body()).as(where).doesNotContain(SECRET, "<script>alert", "<img src=x");
    assertThat(answer.body()).as(where).doesNotContain("<esi:");
    assertThat(answer.body().split("data-fragment=\"voting/leaderboard\"", -1))
        .as(where)
        .hasSizeLessThanOrEqualTo(2);
  }
}
