package dev.vitral.esi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup in, page out: {@code /a} answers A, {@code /bad} answers 500. */
class LanguageTest {

  private static Visit visit() {
    return new Visit()
        .fragment("/a", "A")
        .fragment("/bad", answer -> answer.status(500))
        .to("http://www.example.test/page?lang=fr")
        .header("Host", "www.example.test")
        .header("Cookie", "group=Advanced; id=571")
        .header("Accept-Language", "da, es;q=0.5");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          include                     ~ [<esi:include src="/a"/>]                                   ~ [A]
          include, single quotes      ~ [<esi:include src='/a' />]                                  ~ [A]
          include, no quotes          ~ [<esi:include src=/a />]                                    ~ [A]
          include, end tag            ~ [<esi:include src="/a"></esi:include>]                      ~ [A]
          include, slash forgotten    ~ [<esi:include src="/a">]                                    ~ [A]
          include, relative           ~ [<esi:include src="a"/>]                                    ~ [A]
          include, fragment part      ~ [<esi:include src="/a#top"/>]                               ~ [A]
          include in a script         ~ <script>var d="<esi:include src='/a'/>"</script>            ~ <script>var d="A"</script>
          include in an attribute     ~ <input value="<esi:include src='/a'/>">                     ~ <input value="A">
          alt                         ~ <esi:include src="/bad" alt="/a"/>                          ~ A
          onerror                     ~ [<esi:include src="/bad" onerror="continue"/>]              ~ []
          src missing                 ~ [<esi:include onerror="continue"/>]                         ~ []
          src empty                   ~ [<esi:include src="" onerror="continue"/>]                  ~ []
          remove                      ~ a<esi:remove><b>x</b><esi:include src="/a"/></esi:remove>b  ~ ab
          comment                     ~ a<esi:comment text="24 hr TTL"/>b                           ~ ab
          HTML comment stays          ~ <!-- <esi:include src="/a"/> -->                            ~ <!-- <esi:include src="/a"/> -->
          empty HTML comment          ~ <!--><esi:include src="/a"/>                                ~ <!-->A
          CDATA stays                 ~ <![CDATA[<esi:include src="/a"/>]]>                         ~ <![CDATA[<esi:include src="/a"/>]]>
          wrapper                     ~ a<!--esi<p><esi:include src="/a"/></p>-->b                  ~ a<p>A</p>b
          comment within wrapper      ~ <!--esi a<!-- b -->c-->d                                    ~ ` a<!-- b -->cd`
          wrapper expands nothing     ~ <!--esi$(HTTP_HOST)-->                                      ~ $(HTTP_HOST)
          arrow without wrapper       ~ a --> b                                                     ~ a --> b
          almost a tag                ~ a<esk>b<esi:                                                ~ a<esk>b
          upper case is not ESI       ~ <ESI:include src="/a"/>                                     ~ <ESI:include src="/a"/>
          unknown elements vanish     ~ a<esi:bogus x="1"/>b<esi:includes src="/a"/>c               ~ abc
          tag cut by the end          ~ a<esi:include src="/a                                       ~ a
          remove not closed           ~ a<esi:remove>b                                              ~ a
          vars not closed             ~ a<esi:vars>$(HTTP_HOST)                                     ~ awww.example.test
          crossed tags                ~ <esi:vars>a<esi:remove>b</esi:vars>c</esi:remove>d          ~ acd
          vars                        ~ <esi:vars>$(HTTP_HOST)</esi:vars> $(HTTP_HOST)              ~ www.example.test $(HTTP_HOST)
          vars, dollars               ~ <esi:vars>$5 and $ 6, $(, $()</esi:vars>                    ~ $5 and $ 6, $(, $()
          cookie                      ~ <esi:vars>$(HTTP_COOKIE{id})</esi:vars>                     ~ 571
          quoted key                  ~ <esi:vars>$(HTTP_COOKIE{'id'})</esi:vars>                   ~ 571
          query                       ~ <esi:vars>$(QUERY_STRING{lang})/$(QUERY_STRING)</esi:vars>  ~ fr/lang=fr
          language                    ~ <esi:vars>[$(HTTP_ACCEPT_LANGUAGE{ES})]</esi:vars>          ~ [true]
          language not wanted         ~ <esi:vars>[$(HTTP_ACCEPT_LANGUAGE{en})]</esi:vars>          ~ []
          default                     ~ <esi:vars>$(HTTP_COOKIE{no}|you)</esi:vars>                 ~ you
          quoted default              ~ <esi:vars>$(HTTP_REFERER|'direct visit')</esi:vars>         ~ direct visit
          default not needed          ~ <esi:vars>$(HTTP_COOKIE{id}|you)</esi:vars>                 ~ 571
          comment within vars         ~ <esi:vars><!-- $(HTTP_HOST) --></esi:vars>                  ~ <!-- $(HTTP_HOST) -->
          letters of any alphabet     ~ <esi:vars>ñ$(NONE|'Jörg')€</esi:vars>                       ~ ñJörg€
          choose                      ~ <esi:choose> x <esi:when test="1==2">n</esi:when> <esi:when test="1==1"> y </esi:when><esi:when test="1==1">n</esi:when><esi:otherwise>n</esi:otherwise> </esi:choose>~` y `
          otherwise                   ~ <esi:choose><esi:when test="1==2">n</esi:when><esi:otherwise>$(HTTP_HOST)</esi:otherwise></esi:choose> ~ www.example.test
          malformed test is false     ~ <esi:choose><esi:when test="1 ==">n</esi:when><esi:otherwise>y</esi:otherwise></esi:choose> ~ y
          choose in choose            ~ <esi:choose><esi:when test="1==1"><esi:choose><esi:when test="2==2">deep</esi:when></esi:choose></esi:when></esi:choose> ~ deep
          stray branch                ~ a<esi:when test="1==1">x</esi:when>b                        ~ axb
          attempt                     ~ [<esi:try> <esi:attempt><esi:include src="/a"/></esi:attempt> <esi:except>E</esi:except></esi:try>]    ~ [A]
          except                      ~ [<esi:try><esi:attempt>x<esi:include src="/bad"/>y</esi:attempt><esi:except>$(HTTP_COOKIE{id})</esi:except></esi:try>] ~ [571]
          except missing              ~ [<esi:try><esi:attempt><esi:include src="/bad"/></esi:attempt></esi:try>] ~ []
          try in try                  ~ <esi:try><esi:attempt>o<esi:try><esi:attempt><esi:include src="/bad"/></esi:attempt><esi:except>i</esi:except></esi:try>o</esi:attempt><esi:except>E</esi:except></esi:try> ~ oio
          alt within attempt          ~ <esi:try><esi:attempt><esi:include src="/bad" alt="/a"/></esi:attempt><esi:except>E</esi:except></esi:try> ~ A
          """)
  void means(String what, String page, String expected) {
    Visit visit = visit().get(page);

    assertThat(visit.body()).isEqualTo(expected);
    assertThat(visit.hasEnded()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<esi:vars>%s</esi:vars>",
        "<esi:vars name=\"%s\"/>",
        "<esi:vars><p><esi:remove>x</esi:remove>%s</esi:vars>",
        "<esi:choose><esi:when test='1==1'>%s</esi:when></esi:choose>",
        "<esi:choose><esi:otherwise>%s</esi:otherwise></esi:choose>",
        "<esi:try><esi:attempt>%s</esi:attempt></esi:try>",
        "<esi:try><esi:attempt><esi:include src='/bad'/></esi:attempt><esi:except>%s</esi:except></esi:try>",
        "<esi:foreach collection='[1]'>%s</esi:foreach>",
        "<esi:assign name='a'>%s</esi:assign><esi:vars>$(a)</esi:vars>",
        "<esi:vars><esi:try><esi:attempt><!--esi %s--></esi:attempt></esi:try></esi:vars>"
      })
  void text_in_which_variables_mean_something(String page) {
    assertThat(visit().get(page.formatted("$5 $(HTTP_HOST)$lower('A')$")).body())
        .contains("$5 www.example.testa$")
        .doesNotContain("$(");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "<p class=\"%s\">",
        "<!--esi %s-->",
        "<esi:vars><esi:text>%s</esi:text></esi:vars>",
        "<esi:vars><!-- %s --></esi:vars>",
        "<esi:vars><![CDATA[%s]]></esi:vars>",
        "<esi:inline name='/i'>%s</esi:inline><esi:include src='/i'/>",
        "<esi:vars><esi:inline name='/i'>%s</esi:inline><esi:include src='/i'/></esi:vars>"
      })
  void text_in_which_variables_mean_nothing(String page) {
    assertThat(visit().get(page.formatted("$(HTTP_HOST)$lower('A')")).body())
        .contains("$(HTTP_HOST)$lower('A')");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1==1",
        "'abc'=='abc'",
        "4!=5",
        "9<10",
        "'9'>'10'",
        "'a'<='c'",
        "!(1==2)",
        "-1 < 0",
        "1.50==1.5",
        "(1==1)|('a'=='b')",
        "1==1|1==2&1==2",
        "  1   ==1 & 'b'  ==  'b' ",
        "!1==2",
        "1==2|!1==2",
        "$(HTTP_COOKIE{group})=='Advanced'",
        "$(HTTP_COOKIE{no}|'none')=='none'",
        "$(HTTP_COOKIE{id})>60",
        "$(HTTP_ACCEPT_LANGUAGE{da})",
        "!$(HTTP_ACCEPT_LANGUAGE{en})",
        "$(HTTP_COOKIE{group})",
        "1"
      })
  void a_test_that_holds(String test) {
    assertThat(visit().get(choose(test)).body()).isEqualTo("T");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "''",
        "(1 & 4)",
        "1 === 1",
        "1==1 1==1",
        "(1==1",
        "1==1)",
        "1=1",
        "'a",
        "a==a",
        "'abc'=='def'",
        "(4!=5)&(4==5)",
        "(1==1|1==2)&1==2",
        "$(HTTP_COOKIE{no})=='x'",
        "$(HTTP_COOKIE{no})!='x'",
        "''==''",
        "$(HTTP_COOKIE{no})",
        "$(HTTP_COOKIE{group}",
        "!",
        "1==1|",
        "&1==1"
      })
  void a_test_that_does_not_hold(String test) {
    assertThat(visit().get(choose(test)).body()).isEqualTo("F");
  }

  @Test
  void a_hundred_thousand_parentheses_are_a_malformed_test() {
    assertThat(visit().get(choose("(".repeat(60_000))).body()).isEqualTo("F");
  }

  @Test
  void a_long_chain_of_terms_is_a_test_like_any_other() {
    assertThat(visit().get(choose("1==2|".repeat(12_000) + "1==1")).body()).isEqualTo("T");
  }

  @Test
  void elements_nested_too_deeply_are_left_out() {
    Visit visit =
        visit().get("[" + "<esi:vars>".repeat(50_000) + "x" + "</esi:vars>".repeat(50_000) + "]");

    assertThat(visit.body()).isEqualTo("[]");
    assertThat(visit.malformed).isNotEmpty();
  }

  @Test
  void bytes_that_are_no_text_pass_through() {
    byte[] page =
        bytes(0xfe, 0xff, "<esi:vars>", 0xe9, 0, "$(HTTP_HOST)", 0xe9, "</esi:vars>", 0x80);

    Visit visit = visit().get(page);

    assertThat(visit.bytes()).isEqualTo(bytes(0xfe, 0xff, 0xe9, 0, "www.example.test", 0xe9, 0x80));
  }

  @Test
  void what_is_malformed_is_told_with_line_and_column() {
    Visit visit = visit().get("<p>\n  <esi:bogus/>\n</p></esi:try>");

    assertThat(visit.malformed)
        .extracting(Problem::toString)
        .containsExactly(
            "unknown element esi:bogus (page:2:3)",
            "the end tag of esi:try closes nothing (page:3:5)");
  }

  @Test
  void every_prefix_of_a_page_is_a_page() {
    String page =
        "<!-- c --><![CDATA[ d ]]><!--esi <esi:vars>$(HTTP_COOKIE{id}|'x')</esi:vars> --><esi:try><esi:attempt>"
            + "<esi:include src='/a' alt=\"/a?b=1&amp;c\" onerror=continue maxwait=\"9\"/></esi:attempt><esi:except>"
            + "e</esi:except></esi:try><esi:choose><esi:when test=\"(1==1)|!('a'<'b')\">w</esi:when><esi:otherwise>"
            + "o</esi:otherwise></esi:choose><esi:remove>r</esi:remove><esi:comment text=\"t\"/>z";

    IntStream.rangeClosed(0, page.length())
        .mapToObj(length -> page.substring(0, length))
        .forEach(prefix -> assertThat(visit().get(prefix).hasEnded()).as(prefix).isTrue());
  }

  private static String choose(String test) {
    return "<esi:choose><esi:when test=\""
        + test
        + "\">T</esi:when><esi:otherwise>F</esi:otherwise></esi:choose>";
  }

  private static byte[] bytes(Object... parts) {
    StringBuilder latin1 = new StringBuilder();
    Arrays.stream(parts)
        .forEach(
            part -> latin1.append(part instanceof Integer code ? Character.toString(code) : part));
    return latin1.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
