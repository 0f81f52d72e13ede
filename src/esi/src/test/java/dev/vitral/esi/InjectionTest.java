package dev.vitral.esi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing a visitor sends becomes markup, a tag, a variable, an operator or another URL. */
class InjectionTest {

  private static final String ATTACK = "<esi:include src='/bad'/>$(HTTP_HOST)\"&";
  private static final String HARMLESS =
      "&lt;esi:include src=&#39;/bad&#39;/&gt;$(HTTP_HOST)&quot;&amp;";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<esi:vars>$(HTTP_COOKIE{x})</esi:vars>",
        "<esi:vars>$(HTTP_REFERER)</esi:vars>",
        "<esi:choose><esi:when test='1==1'>$(HTTP_COOKIE{x})</esi:when></esi:choose>",
        "<esi:try><esi:attempt>$(HTTP_USER_AGENT)</esi:attempt></esi:try>"
      })
  void a_value_with_markup_comes_back_as_text(String page) {
    Visit visit =
        new Visit()
            .header("Cookie", "x=" + ATTACK)
            .header("Referer", ATTACK)
            .header("User-Agent", ATTACK)
            .get(page);

    assertThat(visit.body()).isEqualTo(HARMLESS);
    assertThat(visit.fetched()).isEmpty();
  }

  @Test
  void a_value_is_no_part_of_a_test() {
    Visit visit =
        new Visit()
            .to("http://www.example.test/page?q=x'%3D%3D'x'%7C'admin")
            .get(
                "<esi:choose><esi:when test=\"$(QUERY_STRING{q})=='admin'\">SECRET</esi:when>"
                    + "<esi:otherwise>no</esi:otherwise></esi:choose>");

    assertThat(visit.body()).isEqualTo("no");
  }

  @ParameterizedTest
  @CsvSource({
    "/f?q=$(QUERY_STRING{q}), a%26b%3Dc, /f?q=a%26b%3Dc",
    "/f/$(QUERY_STRING{q}), ../admin%3Fx%23y, /f/..%2Fadmin%3Fx%23y",
    "/f/$(QUERY_STRING{q})/x, .., /f/%2E%2E/x",
    "/f?q=$(QUERY_STRING{q}), x%20HTTP/1.1%0d%0aHost:%20evil, /f?q=x%20HTTP%2F1.1%0D%0AHost%3A%20evil",
    "/f?q=$(QUERY_STRING{q}), J%C3%B6rg, /f?q=J%C3%B6rg",
    "/f?$(QUERY_STRING), a%26b&c=1, /f?q=a%26b&c=1",
    "/f?q=$(HTTP_COOKIE{no}|'none'), x, /f?q=none",
    "/f?a=1&amp;b=2, x, /f?a=1&b=2",
    "/f/ä b.html, x, /f/%C3%A4%20b.html"
  })
  void a_value_stays_where_it_was_put_in_a_url(String src, String query, String fetched) {
    Visit visit =
        new Visit()
            .to("http://www.example.test/page?q=" + query)
            .get("<esi:include src=\"" + src + "\" onerror='continue'/>");

    assertThat(visit.fetched()).containsExactly("http://www.example.test" + fetched);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "data:text/html,x",
        "javascript:alert(1)",
        "http:",
        "http:foo",
        "http:///x",
        "http://user@www.example.test/x",
        "http://[::1/x",
        "http://exa mple/x",
        "//",
        "http://www.example.test:port/x"
      })
  void what_is_no_plain_http_url_is_refused(String src) {
    Visit visit = new Visit().get("[<esi:include src=\"" + src + "\" onerror='continue'/>]");

    assertThat(visit.body()).isEqualTo("[]");
    assertThat(visit.fetched()).isEmpty();
  }

  @Test
  void a_path_of_two_slashes_does_not_leave_a_page_known_by_its_path_only() {
    Visit visit =
        new Visit()
            .to("/page")
            .get("[<esi:include src='//evil.example.net/x' onerror='continue'/>]");

    assertThat(visit.body()).isEqualTo("[]");
    assertThat(visit.fetched()).isEmpty();
  }
}
