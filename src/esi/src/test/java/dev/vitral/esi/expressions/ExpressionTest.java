package dev.vitral.esi.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.esi.expressions.values.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What expressions are worth. */
class ExpressionTest {

  private final Visitor visitor = new Visitor();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          'a b'                         ~ a b
          "a'b"                         ~ a'b
          'it\\'s'                      ~ it's
          'back\\\\slash'               ~ back\\slash
          '\\d+'                        ~ \\d+
          '''it's'''                    ~ it's
          '''no \\escape'''             ~ no \\escape
          ''''''                        ~ ``
          007                           ~ 007
          -5                            ~ -5
          1.50                          ~ 1.50
          999999999999999999            ~ 999999999999999999
          99999999999999999999999       ~ 99999999999999999999999
          true                          ~ true
          ['a', 'b' ,['c']]             ~ a,b,c
          []                            ~ ``
          [1..4]                        ~ 1,2,3,4
          [2..-1]                       ~ 2,1,0,-1
          [ 3 .. 3 ]                    ~ 3
          {'k': 1, 'l' : 'x'}           ~ k=1&l=x
          {}                            ~ ``
          """)
  void a_literal(String expression, String text) {
    assertThat(visitor.text(expression)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          2 + 3                         ~ 5
          18 / 3                        ~ 6
          11 % 4                        ~ 3
          -7 / 2                        ~ -3
          -7 % 2                        ~ -1
          2 + 3 * 4                     ~ 20
          2 + (3 * 4)                   ~ 14
          10 - 3 - 2                    ~ 5
          10-3                          ~ 7
          3-1                           ~ 2
          2*-3                          ~ -6
          'No. ' + 7                    ~ No. 7
          7 + 'a' + 1 + 2               ~ 7a12
          1 + 2 + 'a'                   ~ 3a
          '2' + '3'                     ~ 23
          'a' + $(NONE) + 'b'           ~ ab
          3 * 'ab'                      ~ ababab
          'ab' * 2 + '!'                ~ abab!
          -1 * 'ab'                     ~ ``
          [1] + [2,3]                   ~ 1,2,3
          [1,2] * 2                     ~ 1,2,1,2
          [1] + 'a'                     ~ 1a
          2 + 3 == 5                    ~ true
          1 < 2 + 3                     ~ true
          """)
  void arithmetic_is_done_from_the_left(String expression, String text) {
    assertThat(visitor.text(expression)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 / 0",
        "1 % 0",
        "999999999999999999 * 999999999999999999",
        "'a' - 1",
        "'a' * 'b'",
        "[1..'a']",
        "[1..2000000000]",
        "$no_such_function(1)",
        "$len()",
        "$len(1,2)",
        "1 & 4",
        "1==1 & 4"
      })
  void what_cannot_be_worked_out_is_undefined_and_the_scope_told(String expression) {
    assertThat(visitor.value(expression)).isEqualTo(Undefined.VALUE);
    assertThat(visitor.notes()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9 < 10",
        "$(QUERY_STRING{v}) < 9",
        "$(QUERY_STRING{ten}) > 9",
        "'10' < '9'",
        "$(QUERY_STRING{ten}) < '9'",
        "1.50 == 1.5",
        "'1.50' != '1.5'",
        "-1 < 0",
        "'a' < 'b'",
        "'Z' < 'a'",
        "'é' > 'z'",
        "true == 'true'",
        "[1,2] == '1,2'",
        "!(1 == 2)",
        "!1 == 2",
        "!!(1 == 1)",
        "!!!(1 == 2)",
        "1 == 1 | 1 == 2 & 1 == 2",
        "1 == 1 || 1 == 2 && 1 == 2",
        "!1 == 2 & 1 == 1",
        "1 == 1 | 4",
        "$(HTTP_COOKIE{id}) has '57'",
        "'superadmin' has 'adm'",
        "'superadmin' has_i 'ADM'",
        "'STRASSE' has_i 'rass'",
        "'ÉTÉ' has_i 'été'",
        "'HELLO' matches_i '^hel'",
        "'hello' matches '^h.*o$'",
        "12345 matches '^\\d+$'",
        "'a' has 'a' & 'b' matches 'b'",
        "$(HTTP_ACCEPT_LANGUAGE{da})",
        "$exists($(HTTP_COOKIE{id})) && !$exists($(HTTP_COOKIE{none}))",
        "'text'",
        "-1",
        "[0]"
      })
  void a_test_that_holds(String test) {
    assertThat(ExpressionParser.parse(test).orElseThrow().holds(visitor)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$(NONE) == 'x'",
        "$(NONE) != 'x'",
        "$(QUERY_STRING{empty}) == ''",
        "'' != 'x'",
        "'abc' has ''",
        "$(NONE) has 'x'",
        "'superadmin' has 'ADM'",
        "'HELLO' matches '^hel'",
        "$(NONE) matches '.*'",
        "'a' matches '['",
        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' matches '''^(a+)+$'''",
        "1 & 4",
        "0",
        "''",
        "false",
        "'false'",
        "[]",
        "{}",
        "$(NONE)",
        "1 / 0"
      })
  void a_test_that_does_not_hold(String test) {
    assertThat(ExpressionParser.parse(test).orElseThrow().holds(visitor)).isFalse();
  }

  @Test
  void logical_operators_evaluate_no_more_than_they_must() {
    assertThat(visitor.text("1==2 & 1/0 == 1")).isEqualTo("false");
    assertThat(visitor.text("1==1 | 1/0 == 1")).isEqualTo("true");
    assertThat(visitor.notes()).isEmpty();
  }

  @Test
  void the_groups_of_a_match_can_be_used() {
    assertThat(visitor.text("'2001-07-11' matches '(\\d+)-(\\d+)(x)?'")).isEqualTo("true");
    assertThat(visitor.text("$(MATCHES{0}) + ' ' + $(MATCHES{2}) + $(MATCHES{3}|'-')"))
        .isEqualTo("2001-07 07-");
  }

  @Test
  void the_groups_of_a_match_can_have_another_name() throws MalformedExpression {
    ExpressionParser.read("'abc' matches 'a(.)'", "found").evaluate(visitor);
    assertThat(visitor.text("$(found{1}) + $(MATCHES{1})")).isEqualTo("b");
  }

  @Test
  void functions_of_the_page_come_before_built_in_ones() {
    assertThat(visitor.text("$total(1, 2, $len('abc'))")).isEqualTo("6");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          1 ==           ~ a value expected at byte 5
          1 === 1        ~ a value expected at byte 5
          (1==1          ~ ) expected at byte 6
          1==1)          ~ the end expected at byte 5
          'a             ~ ' expected for what opens at byte 2
          '''a''         ~ ''' expected for what opens at byte 4
          $(9a)          ~ a name expected at byte 3
          $()            ~ a name expected at byte 3
          $f             ~ ( expected at byte 3
          [1,            ~ a value expected at byte 4
          [1..2..3]      ~ ] expected at byte 6
          {'a'}          ~ : expected at byte 5
          hello          ~ a value expected at byte 1
          `  `           ~ a value expected at byte 3
          """)
  void what_is_malformed_is_told_with_its_place(String expression, String problem) {
    assertThatThrownBy(() -> ExpressionParser.read(expression, ExpressionParser.CAPTURES))
        .isInstanceOfSatisfying(
            MalformedExpression.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  @Test
  void brackets_nest_to_a_bound_that_is_told() {
    assertThat(visitor.text("(".repeat(60) + "1" + ")".repeat(60))).isEqualTo("1");
    assertThatThrownBy(() -> ExpressionParser.read("(".repeat(100_000), ExpressionParser.CAPTURES))
        .isInstanceOfSatisfying(
            MalformedExpression.class,
            e -> assertThat(e.problem()).startsWith("nested more than 64 deep"));
  }

  @Test
  void what_is_no_expression_can_be_text_with_variables() {
    assertThat(ExpressionParser.value("1 + 1").evaluate(visitor).toText().bytes()).isEqualTo("2");
    assertThat(ExpressionParser.value("/a/$(QUERY_STRING{lang}).html").evaluate(visitor).toText())
        .hasToString("/a/fr.html");
  }
}
