package dev.vitral.esi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.esi.EsiException.LimitReached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is told, and where: line and column of the tag or expression that does it. */
class ProblemsTest {

  private static final String FOR_EVER =
      "<esi:function name='f'><esi:return value='$f()'/></esi:function>\n";

  private final Visit visit = new Visit().header("Host", "h");

  @Test
  void in_a_test_it_stands_at_the_branch() {
    visit.feed(
        "<esi:assign name='a' value='1'/>\n<esi:choose><esi:when test='$nope()'>y</esi:when>\n"
            + " <esi:when test='1/0 == 1'>n</esi:when></esi:choose>");

    told("there is no function $nope (page:2:13)", "1 / 0: / by zero (page:3:2)");
  }

  @Test
  void in_a_function_it_stands_where_the_function_has_it() {
    visit.feed(
        "<esi:function name='f'>\n <esi:assign name='a' value='$one()'/>\n"
            + "  <esi:choose><esi:when test='$two()'>x</esi:when></esi:choose>$three()\n"
            + "   <esi:return value='$four()'/></esi:function>\n"
            + "<esi:vars>$f()$five()</esi:vars>");

    told(
        "there is no function $one (page:2:2)",
        "there is no function $two (page:3:15)",
        "there is no function $three (page:3:64)",
        "there is no function $four (page:4:4)",
        "there is no function $five (page:5:15)");
  }

  @Test
  void in_a_function_of_another_document_it_stands_there() {
    visit
        .fragment("/set", "\n<esi:function name='f'><esi:return value='$nope()'/></esi:function>")
        .feed("<esi:eval src='/set'/><esi:vars>$f()</esi:vars>");

    told("there is no function $nope (http://www.example.test/set:2:24, included via page)");
  }

  @Test
  void in_the_text_of_an_assignment_it_stands_in_the_text() {
    visit.feed("<esi:assign name='a'>\n  $nope()</esi:assign>");

    told("there is no function $nope (page:2:3)");
  }

  @Test
  void a_late_change_of_the_response_stands_at_the_call() {
    visit.headSent().feed("a\n<esi:vars>$set_response_code(404, 'x')</esi:vars>");

    told("the response has begun or is not this document's, and stays as it is (page:2:11)");
    assertThat(visit.edits).containsExactly(new ResponseEdit.SetStatus(404));
  }

  @Test
  void a_fragment_that_would_change_the_pages_response_is_told() {
    visit
        .esiFragment("/f", "<esi:vars>$add_header('X-A', 'b')</esi:vars>")
        .feed("<esi:include src='/f'/>");

    told(
        "the response has begun or is not this document's, and stays as it is"
            + " (http://www.example.test/f:1:11, included via page)");
    assertThat(visit.edits).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$f()", "!$f()", "1 == 2 | $f()", "$f() == 'x'"})
  void a_limit_in_a_test_fails_what_is_around_it(String test) {
    visit.feed(FOR_EVER + choice(test));

    assertThat(visit.abort())
        .isInstanceOf(LimitReached.class)
        .hasMessageStartingWith("limit maxFunctionDepth of 5 reached (page:1:24");
  }

  @Test
  void work_used_up_in_a_test_is_told_there() {
    visit.limit(Limit.STEPS, 1_000).feed("\n" + choice("$len('ab' * 2000) == 4000") + "rest");

    assertThat(visit.abort()).hasMessage("limit maxSteps of 1000 reached (page:2:13)");
  }

  @Test
  void a_limit_in_a_test_can_be_healed_like_any_other() {
    visit.feed(
        FOR_EVER
            + "<esi:try><esi:attempt>"
            + choice("$f()")
            + "</esi:attempt><esi:except>instead</esi:except></esi:try>");

    assertThat(visit.body()).isEqualTo("\ninstead");
  }

  @Test
  void a_limit_that_ends_an_attempt_is_told() {
    visit
        .limit(Limit.LOOP_ITEMS, 3)
        .feed(
            "\n<esi:try><esi:attempt><esi:foreach collection='[1..9]'>x</esi:foreach>"
                + "</esi:attempt><esi:except>instead</esi:except></esi:try>");

    assertThat(visit.body()).isEqualTo("\ninstead");
    told("limit maxLoopItems of 3 reached (page:2:23)");
  }

  @Test
  void a_value_too_large_is_told_wherever_it_would_arise() {
    visit
        .limit(Limit.VALUE_BYTES, 10)
        .feed(
            "<esi:assign name='a'>12345678901</esi:assign>\n"
                + "<esi:vars>$(a|'none') $join(['aaaa', 'bbbb'], '1234')</esi:vars>\n"
                + choice("'ab' * 6 == 'x'"));

    assertThat(visit.body()).isEqualTo("\nnone \nno");
    assertThat(visit.malformed)
        .extracting(Problem::toString)
        .contains(
            "limit maxValueBytes of 10 reached (page:1:1)",
            "limit maxValueBytes of 10 reached (page:2:23)",
            "limit maxValueBytes of 10 reached (page:3:13)");
  }

  @Test
  void a_tag_too_long_is_told_once() {
    visit.feed("<esi:include onerror='continue' src='/a?" + "x".repeat(70_000) + "'/>");

    assertThat(visit.malformed).isEmpty();
    assertThat(visit.causes)
        .extracting(Throwable::getMessage)
        .containsExactly("limit maxTagBytes of 65536 reached (page:1:1)");
  }

  private static String choice(String test) {
    return "<esi:choose><esi:when test=\""
        + test
        + "\">yes</esi:when><esi:otherwise>no</esi:otherwise></esi:choose>";
  }

  private void told(String... problems) {
    assertThat(visit.malformed).extracting(Problem::toString).containsExactly(problems);
  }
}
