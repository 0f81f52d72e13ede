package dev.vitral.esi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.expressions.scope.Workload;
import dev.vitral.esi.expressions.values.Escaping;
import dev.vitral.esi.expressions.values.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text with expressions in it, and what becomes of values that a visitor chose. */
class InterpolationTest {

  /** {@code q} is {@code <b>&"'/?#a b}, {@code up} is two dots. */
  private final Visitor visitor =
      new Visitor(
          "/p/q?q=%3Cb%3E%26%22%27%2F%3F%23a%20b&up=..&cr=a%0D%0Ab",
          Workload.within(EsiLimits.defaults()));

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          Host $(HTTP_HOST)!               ~ Host www.example.test!
          $lower('AbC')$upper('d')         ~ abcD
          costs $5 and $ 6                 ~ costs $5 and $ 6
          $, $(, $(), $((a))               ~ $, $(, $(), $((a))
          $(HTTP_HOST                      ~ $(HTTP_HOST
          $lower('a'                       ~ $lower('a'
          $name                            ~ $name
          $dollar()(X)                     ~ $(X)
          a$no_such_function('x')b         ~ ab
          $(HTTP_COOKIE{$(NONE|'id')})     ~ 571
          $$(HTTP_COOKIE{id})              ~ $571
          1 + 1, 'quoted' [1..2]           ~ 1 + 1, 'quoted' [1..2]
          ñ$(NONE|'Jörg')€                 ~ ñJörg€
          """)
  void text_with_values(String text, String written) {
    assertThat(body(text)).isEqualTo(written);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          <i>$(QUERY_STRING{q})</i>                   ~ <i>&lt;b&gt;&amp;&quot;&#39;/?#a b</i>
          $(NONE|'<i>')                               ~ <i>
          $upper($(QUERY_STRING{q}))                  ~ &lt;B&gt;&amp;&quot;&#39;/?#A B
          $substr($(QUERY_STRING{q}),0,1)             ~ &lt;
          $html_encode($(QUERY_STRING{q}))            ~ &lt;b&gt;&amp;&quot;&#39;/?#a b
          $html_encode('<i>')                         ~ &lt;i&gt;
          $html_decode($html_encode($(QUERY_STRING{q}))) ~ &lt;b&gt;&amp;&quot;&#39;/?#a b
          $url_decode($(QUERY_STRING))                ~ q=&lt;b&gt;&amp;&quot;&#39;/?#a b&amp;up=..&amp;cr=a
          $base64_decode($base64_encode($(QUERY_STRING{q}))) ~ &lt;b&gt;&amp;&quot;&#39;/?#a b
          $join([$(QUERY_STRING{q}),'c'],'<br>')      ~ &lt;b&gt;&amp;&quot;&#39;/?#a b<br>c
          $replace($(QUERY_STRING{q}),'<b>','<i>')    ~ <i>&amp;&quot;&#39;/?#a b
          $replace('<i>x','x',$(QUERY_STRING{q}))     ~ <i>&lt;b&gt;&amp;&quot;&#39;/?#a b
          $join($string_split($(QUERY_STRING{q}),'a'),'<br>')  ~ &lt;b&gt;&amp;&quot;&#39;/?#<br> b
          $str({'k': $(QUERY_STRING{q})})             ~ k=&lt;b&gt;&amp;&quot;&#39;/?#a b
          $strftime(0, $(QUERY_STRING{q}))            ~ &lt;b&gt;&amp;&quot;&#39;/?#a b
          """)
  void what_a_visitor_chose_is_escaped_on_whatever_way_it_comes(String text, String written) {
    assertThat(body(text).split("\r")[0]).isEqualTo(written);
  }

  @Test
  void an_assigned_value_is_still_escaped_and_the_markup_around_it_is_not() {
    visitor.assign(
        "bold", Interpolation.ofAttribute("<b>$(QUERY_STRING{q})</b>").evaluate(visitor));
    visitor.assign("list{k}", "$(bold)");
    assertThat(body("$(list{k})")).isEqualTo("<b>&lt;b&gt;&amp;&quot;&#39;/?#a b</b>");
    assertThat(visitor.text("$(bold) matches '<b>(.*)</b>'")).isEqualTo("true");
    assertThat(body("$(MATCHES{1})")).isEqualTo("&lt;b&gt;&amp;&quot;&#39;/?#a b");
  }

  @Test
  void in_json_values_cannot_end_the_string() {
    String json = "{\"q\": \"$(QUERY_STRING{q})\", \"cr\": \"$(QUERY_STRING{cr})\"}";
    byte[] written = Interpolation.ofBody(json).toBody(visitor, Escaping.JSON);
    assertThat(new String(written, StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"q\": \"\\u003cb\\u003e\\u0026\\u0022\\u0027/?#a b\", \"cr\": \"a\\u000d\\u000ab\"}");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          /f?q=$(QUERY_STRING{q})                 ~ /f?q=%3Cb%3E%26%22%27%2F%3F%23a%20b
          /f?$(QUERY_STRING)                      ~ /f?q=%3Cb%3E%26%22%27%2F%3F%23a%20b&up=..&cr=a%0D%0Ab
          /$(QUERY_STRING{up})/x                  ~ /%2E%2E/x
          http://$(HTTP_HOST)$(REQUEST_PATH)      ~ http://www.example.test/p/q
          /ñ a$(NONE|'/b?c')                      ~ /%C3%B1%20a/b?c
          /f?q=$url_encode($(QUERY_STRING{q}))    ~ /f?q=%3Cb%3E%26%22%27%2F%3F%23a%20b
          /f?q=$url_decode('a%20b')&amp;x=%41     ~ /f?q=a%20b&amp;x=%41
          /f?q=$(QUERY_STRING{cr})                ~ /f?q=a%0D%0Ab
          """)
  void in_a_url_one_value_is_one_component(String text, String url) {
    assertThat(Interpolation.ofAttribute(text).toUrl(visitor)).isEqualTo(url);
  }

  @Test
  void bytes_that_are_no_text_pass_unchanged() {
    String bytes = "\u00ff\u00fe$(NONE|'\u00e9')\u0000$upper('\u00e9a\u00c3\u00a9')\u0080";
    assertThat(Interpolation.ofBody(bytes).toBody(visitor))
        .isEqualTo(
            "\u00ff\u00fe\u00e9\u0000\u00e9A\u00c3\u0089\u0080"
                .getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a $(HTTP_COOKIE{id}|'none') b $replace('''x'y''', \"'\", $(NONE|no)) $5 c",
        "$f([1..3], {'a': -1}, !1==2 && 'a' matches_i '''b''' | 1 <= 2) x",
        "$(a{'b'}{$(c)}|d) $(e) text $g(true, 1.5 != 2) $ $( $h"
      })
  void a_cut_within_an_expression_is_seen_and_no_other_changes_what_is_written(String text) {
    String whole = body(text);
    for (int cut = 0; cut <= text.length(); cut++) {
      String first = text.substring(0, Interpolation.cutOffAt(text.substring(0, cut)));
      assertThat(body(first) + body(text.substring(first.length())))
          .as("cut at %d", cut)
          .isEqualTo(whole);
    }
  }

  @Test
  void random_cuts_of_random_text_change_nothing() {
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      String text = Soup.of(random, 60);
      int cut = random.nextInt(text.length() + 1);
      int safe = Interpolation.cutOffAt(text.substring(0, cut));
      assertThat(body(text.substring(0, safe)) + body(text.substring(safe)))
          .as("%s cut at %d", text, cut)
          .isEqualTo(body(text));
    }
  }

  private String body(String text) {
    byte[] written = Interpolation.ofBody(Utf8.encode(text)).toBody(visitor);
    return new String(written, StandardCharsets.UTF_8);
  }
}
