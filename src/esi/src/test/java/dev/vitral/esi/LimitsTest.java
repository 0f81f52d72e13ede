package dev.vitral.esi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.esi.EsiException.LimitReached;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a page asks for, it ends soon, and says which limit ended it. */
@Timeout(60)
class LimitsTest {

  private final Visit visit = new Visit().header("Host", "h").fragment("/a", "A");

  @Test
  void ten_thousand_includes_that_nothing_can_stand_in_for() {
    visit
        .others(answer -> answer.complete("F"))
        .feed(page(i -> "<esi:include src='/f?" + i + "'/>", 10_000));

    assertThat(visit.abort()).isInstanceOf(LimitReached.class);
  }

  @Test
  void a_thousand_fragments_within_each_other_if_told_so() {
    visit
        .limit(Limit.INCLUDES, 100_000)
        .limit(Limit.DEPTH, 1_000)
        .others(
            answer ->
                answer
                    .withEsi()
                    .piece("(<esi:try><esi:attempt><esi:include src='" + next(answer))
                    .piece("'/></esi:attempt><esi:except>!</esi:except></esi:try>)")
                    .complete())
        .feed("<esi:include src='/1'/>");

    assertThat(visit.body()).startsWith("(((").contains("(!)").hasSize(2_001);
  }

  private static String next(Answer answer) {
    String path = answer.request().url().getPath();
    return "/" + (Integer.parseInt(path.substring(1)) + 1);
  }

  @Test
  void elements_nested_a_hundred_thousand_times() {
    visit.feed("<esi:try><esi:attempt>".repeat(100_000) + "x");

    assertThat(visit.hasEnded()).isTrue();
    assertThat(visit.malformed.toString()).contains("nested more than 100 deep");
  }

  @Test
  void a_loop_of_two_thousand_million_items() {
    visit.feed("<esi:foreach collection='[1..2000000000]'>x</esi:foreach>");

    assertThat(visit.body().length()).isLessThanOrEqualTo(10_000);
  }

  @Test
  void loops_in_loops() {
    String loop = "<esi:foreach collection='[1..100]' item='i'>";
    visit.feed(loop.repeat(4) + "x" + "</esi:foreach>".repeat(4));

    assertThat(visit.abort()).isInstanceOf(LimitReached.class).hasMessageContaining("maxLoopItems");
  }

  @Test
  void a_loop_in_a_fragment_that_can_be_left_out() {
    visit
        .esiFragment("/loop", "<esi:foreach collection='[1..20000]'>x</esi:foreach>")
        .feed("[<esi:include src='/loop' onerror='continue'/>]");

    assertThat(visit.body()).isEqualTo("[]");
    reached("maxLoopItems");
  }

  @Test
  void a_loop_that_writes_more_than_a_page_may_have() {
    visit.feed("<esi:foreach collection='[1..9999]'>" + "x".repeat(100_000) + "</esi:foreach>");

    assertThat(visit.abort()).isInstanceOf(LimitReached.class).hasMessageContaining("maxPageBytes");
  }

  @Test
  void a_function_that_calls_itself() {
    visit.feed(
        "<esi:function name='f'><esi:return value='$f(1)'/></esi:function><esi:vars>$f(1)</esi:vars>");

    assertThat(visit.abort())
        .isInstanceOf(LimitReached.class)
        .hasMessageContaining("maxFunctionDepth");
  }

  @Test
  void functions_that_call_functions_many_times() {
    StringBuilder page = new StringBuilder();
    for (int i = 1; i <= 5; i++) {
      page.append("<esi:function name='f").append(i).append("'>");
      page.append(("<esi:assign name='x' value='$f" + (i + 1) + "()'/>").repeat(500));
      page.append("</esi:function>");
    }
    visit.feed(page + "<esi:vars>$f1()</esi:vars>");

    assertThat(visit.abort()).isInstanceOf(LimitReached.class).hasMessageContaining("maxSteps");
  }

  @Test
  void loops_around_work() {
    visit.feed(
        "<esi:assign name='s' value=\"'ab'*100000\"/><esi:foreach collection='[1..9999]'>"
            + "<esi:assign name='t' value=\"$replace($(s),'a','b')\"/></esi:foreach>");

    assertThat(visit.abort()).isInstanceOf(LimitReached.class).hasMessageContaining("maxSteps");
  }

  @Test
  void bodies_that_have_to_be_kept() {
    String text = "x".repeat(600_000);
    visit.feed("<esi:foreach collection='[1]'>" + text + text + "</esi:foreach>");
    assertThat(visit.abort()).isInstanceOf(LimitReached.class).hasMessageContaining("maxBodyBytes");

    Visit inlines = new Visit();
    inlines.feed(("<esi:inline name='/i'>" + text + "</esi:inline>").repeat(2));
    assertThat(inlines.abort()).isInstanceOf(LimitReached.class);
  }

  @Test
  void evals_that_are_refused_at_once() {
    visit.feed("<esi:eval src='file:/x' onerror='continue'/>".repeat(20_000) + "end");

    assertThat(visit.body()).isEqualTo("end");
  }

  @Test
  void expressions_that_never_close() {
    visit.feed("<esi:vars>" + "$(a{'$(b{$f(".repeat(90_000));

    assertThat(visit.body()).hasSize(12 * 90_000);
  }

  @Test
  void what_all_pages_hold_together() {
    HeldBytes held = HeldBytes.atMost(1_000);
    Visit other = new Visit().held(held).get("<esi:include src='/o' onerror='continue'/>");
    other.answer("/o").plainly().piece("o".repeat(900));
    visit.held(held).get("[<esi:include src='/b' onerror='continue'/>]");

    visit.answer("/b").plainly().piece("b".repeat(200));

    assertThat(visit.body()).isEqualTo("[]");
    reached("heldBytes");
    assertThat(held.now()).isEqualTo(900);
    other.answer("/o").complete();
    assertThat(other.body()).hasSize(900);
    assertThat(held.now()).isZero();
  }

  @Test
  void a_streaming_fragment_is_paused_when_all_pages_hold_too_much() {
    HeldBytes held = HeldBytes.atMost(1_000);
    visit.held(held).get("<esi:include src='/first'/><esi:include src='/second'/>");

    Answer second = visit.answer("/second").plainly().piece("x".repeat(1_001));
    assertThat(second.isPaused()).isTrue();
    visit.answer("/first").complete("1");
    assertThat(second.isPaused()).isFalse();
    second.complete();

    assertThat(visit.body()).hasSize(1_002);
    assertThat(held.now()).isZero();
  }

  @Test
  void a_limit_is_named_as_in_configuration() {
    assertThat(Limit.named("maxDepth")).contains(Limit.DEPTH);
    assertThat(Limit.named("nonsense")).isEmpty();
    assertThatThrownBy(() -> EsiLimits.defaults().with(Limit.DEPTH, 0))
        .hasMessage("maxDepth must be positive, is 0");
    assertThat(EsiLimits.defaults().with(Limit.REDIRECTS, 0).of(Limit.REDIRECTS)).isZero();
  }

  private void reached(String limit) {
    assertThat(visit.causes)
        .anySatisfy(
            cause ->
                assertThat(cause)
                    .isInstanceOfSatisfying(
                        LimitReached.class,
                        reached -> assertThat(reached.limit()).isEqualTo(limit)));
  }

  private static byte[] page(IntFunction<String> part, int count) {
    StringBuilder page = new StringBuilder();
    IntStream.range(0, count).mapToObj(part).forEach(page::append);
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }
}
