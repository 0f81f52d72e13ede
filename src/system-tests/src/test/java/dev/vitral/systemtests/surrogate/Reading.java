package dev.vitral.systemtests.surrogate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What somebody gets to read.
 *
 * @param fragments every {@code data-fragment}, in their order
 * @param fallbacks every {@code data-fragment-fallback}
 * @param text what is visible, spaces normalised, moments as such: how long ago they were may
 *     change between two looks
 */
record Reading(int status, List<String> fragments, List<String> fallbacks, String text) {

  static Reading of(HttpResponse<String> answer) {
    assertThat(answer.headers().map()).doesNotContainKey("surrogate-control");
    return of(answer.statusCode(), answer.body());
  }

  static Reading of(int status, String html) {
    assertThat(html).doesNotContain("<esi:", "</esi:", "<!--esi").contains("</html>");
    Document page = Jsoup.parse(html);
    page.select("time[datetime]").forEach(moment -> moment.text(moment.attr("datetime")));
    return new Reading(
        status,
        page.select("[data-fragment]").eachAttr("data-fragment"),
        page.select("[data-fragment-fallback]").eachAttr("data-fragment-fallback"),
        page.title() + " " + page.body().text());
  }
}
