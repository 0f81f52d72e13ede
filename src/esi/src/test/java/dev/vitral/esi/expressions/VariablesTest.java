package dev.vitral.esi.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables: the request's, and those that pages assign. */
class VariablesTest {

  private final Visitor visitor = new Visitor();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          $(HTTP_COOKIE)                       ~ id=571; group=Advanced; visits=42
          $(HTTP_COOKIE{visits})               ~ 42
          $(HTTP_COOKIE{'id'})                 ~ 571
          $(HTTP_COOKIE{none})                 ~ ``
          $(HTTP_HOST)                         ~ www.example.test
          $(HTTP_REFERER)                      ~ ``
          $(HTTP_REFERER|'direct visit')       ~ direct visit
          $(HTTP_REFERER|direct visit)         ~ direct visit
          $(HTTP_REFERER|$(HTTP_HOST))         ~ www.example.test
          $(HTTP_COOKIE{none}|$(NONE|'deep'))  ~ deep
          $(HTTP_COOKIE{id}|other)             ~ 571
          $(QUERY_STRING{empty}|none)          ~ none
          $(HTTP_USER_AGENT{browser})          ~ MSIE
          $(HTTP_USER_AGENT{Version})          ~ 5.5
          $(HTTP_USER_AGENT{os})               ~ WIN
          $(HTTP_USER_AGENT{engine})           ~ ``
          $(HTTP_ACCEPT_LANGUAGE)              ~ da, en-gb;q=0.8, en
          $(HTTP_ACCEPT_LANGUAGE{EN-GB})       ~ true
          $(HTTP_ACCEPT_LANGUAGE{fr})          ~ ``
          $(HTTP_X_TENANT)                     ~ acme
          $(HTTP_X_TENANT{acme})               ~ true
          $(HTTP_X_ODD)                        ~ odd
          $(QUERY_STRING{n})                   ~ Jörg
          $(QUERY_STRING{a})                   ~ 1
          $(QUERY_STRING{$(KEY|'lang')})       ~ fr
          $(REQUEST_METHOD)                    ~ POST
          $(REQUEST_PATH)                      ~ /shop/cart
          $(REMOTE_ADDR)                       ~ 192.0.2.7
          $(GEO{country_code})                 ~ ES
          $(GEO)                               ~ ``
          $(http_host)                         ~ ``
          $(NO_SUCH_THING)                     ~ ``
          $(NONE|5) + 1                        ~ 6
          """)
  void a_variable_of_the_request(String expression, String text) {
    assertThat(visitor.text(expression)).isEqualTo(text);
  }

  @Test
  void the_whole_query_is_not_decoded() {
    assertThat(visitor.text("$(QUERY_STRING)"))
        .startsWith("lang=fr&n=J%C3%B6rg&empty=&tag=%3Cb%3E");
  }

  @Test
  void a_value_is_assigned_overwritten_and_taken_away() {
    visitor.assign("a", "1");
    visitor.assign("a", "$(a) + 1");
    assertThat(visitor.text("$(a)")).isEqualTo("2");
    visitor.assign("a", "$(NONE)");
    assertThat(visitor.text("$(a|gone)")).isEqualTo("gone");
  }

  @Test
  void places_in_lists_and_dictionaries_are_read() {
    visitor.assign("l", "['a', ['b', 'c'], {'k': 'd'}]");
    visitor.assign("i", "1");
    assertThat(visitor.text("$(l{0}) + $(l{1}{1}) + $(l{2}{k}) + $(l{$(i)}{0}) + $(l{3}|'-')"))
        .isEqualTo("acdb-");
    visitor.assign("s", "'añb'");
    assertThat(visitor.text("$(s{1}) + $(s{2}) + $(s{3}|'-')")).isEqualTo("ñb-");
  }

  @Test
  void places_in_lists_and_dictionaries_are_assigned() {
    visitor.assign("d{'k'}", "'v'");
    visitor.assign("d{'in'}{'ner'}", "7");
    visitor.assign("l", "[1, 2]");
    visitor.assign("l{1}", "[3]");
    assertThat(visitor.text("$(d)")).isEqualTo("k=v&in=ner=7");
    assertThat(visitor.text("$(l{1}{0})")).isEqualTo("3");
  }

  @Test
  void a_place_that_cannot_be_assigned_changes_nothing() {
    visitor.assign("l", "[1]");
    visitor.assign("l{1}", "2");
    visitor.assign("l{k}", "2");
    visitor.assign("n", "5");
    visitor.assign("n{k}", "2");
    assertThat(visitor.text("$(l) + ' ' + $(n)")).isEqualTo("1 5");
    assertThat(visitor.notes()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP_HOST",
        "HTTP_X_ANY",
        "QUERY_STRING{a}",
        "GEO",
        "",
        "9",
        "a b",
        "a{",
        "a{'k'}b"
      })
  void what_is_no_target_is_refused(String target) {
    assertThatThrownBy(() -> AssignmentTarget.read(target)).isInstanceOf(MalformedExpression.class);
  }

  @Test
  void a_loop_visits_elements_entries_or_the_one_value() {
    assertThat(visitor.value("[1..3]").items())
        .hasToString("[IntegerValue[value=1], IntegerValue[value=2], IntegerValue[value=3]]");
    assertThat(visitor.value("{'k': 'v'}").items().get(0).toText()).hasToString("k,v");
    assertThat(visitor.value("'one'").items()).hasSize(1);
    assertThat(visitor.value("$(NONE)").items()).isEmpty();
  }
}
