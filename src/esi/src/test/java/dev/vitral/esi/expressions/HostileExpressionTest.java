package dev.vitral.esi.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.vitral.esi.Limit;
import dev.vitral.esi.expressions.functions.BuiltIn;
import dev.vitral.esi.expressions.scope.Workload;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions made to exhaust the time or the memory: they end early, and nothing is thrown. */
class HostileExpressionTest {

  private static final int MAX_BYTES = 65_536;

  /** A second at most where nothing else runs; what is not bounded would take hours. */
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Visitor visitor = new Visitor();

  @ParameterizedTest
  @ValueSource(
      strings = {"$(a) + $(a)", "[$(a), $(a)]", "2 * $(a)", "$(l) + $(l)", "{'k':$(a),'l':$(a)}"})
  void a_chain_of_assignments_that_double_ends_at_the_bound(String doubling) {
    visitor.assign("a", "'0123456789'");
    visitor.assign("l", "[1, 2]");
    long largest = 0;
    for (int i = 0; i < 40; i++) {
      visitor.assign("a", doubling);
      visitor.assign("l", "$(a)");
      largest = Math.max(largest, visitor.value("$(a)").size());
    }
    assertThat(largest).isBetween(300_000L, Limit.VALUE_BYTES.standard());
    assertThat(visitor.notes()).contains("limit maxValueBytes of 1048576 reached");
  }

  @Test
  void lists_in_lists_end_at_the_bound() {
    visitor.assign("l", "[]");
    int deepest = 0;
    for (int i = 0; i < 10_000; i++) {
      visitor.assign("l", "[$(l)]");
      deepest = Math.max(deepest, visitor.value("$(l)").depth());
    }
    assertThat(deepest).isEqualTo(32);
    assertThat(visitor.notes()).contains("a list or dictionary nested more than 32 deep is none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$join([1..9000], $(big))",
        "$replace($(big), 'a', $(big))",
        "$html_encode($(quotes))",
        "$string_split($(big), '')",
        "$string_split($(big), 'a')",
        "$(big) + $(big)",
        "999999999 * $(big)",
        "999999999999 * [1, 2]",
        "[1..900000000000000000]",
        "[-900000000000000000..900000000000000000]"
      })
  void a_value_that_would_be_too_large_is_undefined(String expression) {
    visitor.assign("big", "600000 * 'a'");
    visitor.assign("quotes", "600000 * '\"'");
    Value value = assertTimeout(SOON, () -> visitor.value(expression));
    assertThat(value).isEqualTo(Undefined.VALUE);
    assertThat(visitor.notes()).containsExactly("limit maxValueBytes of 1048576 reached");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$(big) matches '(a|aa)+$'",
        "$(big) matches '(a*)*b'",
        "$(big) matches '.*.*.*.*.*x'",
        "$(big) matches '(.*)(.*)(.*)(.*)(.*)[^a]'",
        "$(big) matches '(a{1,30}){1,30}b'",
        "$(big) matches '(((((a?){100}){100}){100}){100})'",
        "$(big) matches '((((((?:){1000}){1000}){1000}){1000}){1000})'",
        "$(big) has $(needle)",
        "$(big) has_i $(needle)",
        "$index($(big), $(needle)) > 0",
        "$rindex($(big), $(needle)) > 0",
        "$len($replace($(big), $(needle), '')) < 0",
        "$(big{299999}) == 'b'"
      })
  void searching_takes_no_more_than_the_work_allowed(String test) {
    visitor.assign("big", "300000 * 'a'");
    visitor.assign("needle", "150000 * 'a' + 'b'");
    boolean holds =
        assertTimeout(SOON, () -> ExpressionParser.parse(test).orElseThrow().holds(visitor));
    assertThat(holds).isFalse();
  }

  @Test
  void groups_that_are_too_large_together_are_not_kept() {
    Visitor small = new Visitor(new Workload(Limit.STEPS.standard(), 10_000));
    small.assign("big", "1000 * 'a'");
    assertThat(small.text("$(big) matches '" + "(".repeat(8) + ".*" + ")".repeat(8) + "'"))
        .isEqualTo("true");
    assertThat(small.value("$(MATCHES{8})").size()).isEqualTo(1000);
    assertThat(small.text("$(big) matches '" + "(".repeat(12) + ".*" + ")".repeat(12) + "'"))
        .isEqualTo("true");
    assertThat(small.value("$(MATCHES)")).isEqualTo(Undefined.VALUE);
  }

  @Test
  void once_the_work_is_used_up_everything_is_undefined() {
    Visitor tired = new Visitor(new Workload(100, 1000));
    assertThat(tired.text("$len('abc')")).isEqualTo("3");
    assertThat(tired.value("100 * 'a'")).isEqualTo(Undefined.VALUE);
    assertThat(tired.workload().isExhausted()).isTrue();
    assertThat(tired.value("1")).isEqualTo(Undefined.VALUE);
    assertThat(tired.notes()).isEmpty();
  }

  @Test
  void writing_a_large_value_many_times_is_bounded() {
    visitor.assign("big", "1000000 * '\"'");
    String text = "$(big)".repeat(10_000);
    byte[] written = assertTimeout(SOON, () -> Interpolation.ofBody(text).toBody(visitor));
    assertThat(written.length).isLessThanOrEqualTo((int) Limit.STEPS.standard());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1+",
        "'a'+",
        "1==1&",
        "1==1|",
        "!",
        "(",
        "[",
        "{",
        "[1,",
        "$f(",
        "$(a{$(a{",
        "$(a|$(a|",
        "$f(1,",
        "- ",
        "'",
        "'''",
        "\"",
        "$",
        "$(",
        "$(a",
        "$(a{",
        " ",
        "$f('",
        "$f(\"",
        "$(a|'",
        "1<",
        "'a' has ",
        "{'a':",
        "..",
        "\\"
      })
  void what_repeats_to_the_end_of_a_tag_is_read_in_no_time(String bit) {
    String text = bit.repeat(MAX_BYTES / bit.length());
    assertTimeout(
        SOON,
        () -> {
          ExpressionParser.value(text).evaluate(visitor);
          ExpressionParser.value(text + "1").evaluate(visitor);
          Interpolation.ofBody(text).toBody(visitor);
          Interpolation.cutOffAt(text);
        });
  }

  @Test
  void random_expressions_never_throw() {
    Random random = new Random(20010804);
    assertTimeout(
        Duration.ofSeconds(120),
        () -> {
          for (int round = 0; round < 60_000; round++) {
            Visitor anyone = new Visitor(new Workload(100_000, 10_000));
            String soup = Soup.of(random, 25);
            ExpressionParser.value(soup).evaluate(anyone);
            Interpolation.ofAttribute(soup).toUrl(anyone);
            Interpolation.ofBody(soup).toBody(anyone);
          }
        });
  }

  @Test
  void no_function_throws_whatever_it_is_called_with() {
    Random random = new Random(39);
    List<Value> values = new ArrayList<>();
    for (String expression :
        List.of(
            "$(NONE)",
            "''",
            "'text'",
            "'12'",
            "'%zz%4'",
            "'&#55296;&#9999999;&lt'",
            "'\\xff'",
            "0",
            "-1",
            "3",
            "999999999999999999",
            "-999999999999999999",
            "true",
            "[]",
            "[1,'a',[2]]",
            "{}",
            "{'k':'v'}",
            "$(QUERY_STRING{n})",
            "'%Y %Q %'",
            "1.5")) {
      values.add(visitor.value(expression));
    }
    for (int round = 0; round < 100_000; round++) {
      BuiltIn function = BuiltIn.values()[random.nextInt(BuiltIn.values().length)];
      List<Value> arguments =
          random.ints(random.nextInt(5), 0, values.size()).<Value>mapToObj(values::get).toList();
      Visitor anyone = new Visitor(new Workload(100_000, 10_000));
      assertThat(function.call(arguments, anyone).size()).isLessThanOrEqualTo(60_000);
    }
  }
}
