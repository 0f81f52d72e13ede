package dev.vitral.esi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What happens when a fragment fails, is late or costs too much. */
class FailureTest {

  private static final EsiLimits DEFAULTS = EsiLimits.defaults();
  private final Visit visit = new Visit();

  @Test
  void an_include_without_a_way_out_fails_the_page_and_ends_the_others() {
    visit.get("before\n <esi:include src='/a'/><esi:include src='/b'/>");

    visit.answer("/b").status(503);

    assertThat(visit.abort())
        .isInstanceOf(EsiException.BadStatus.class)
        .hasMessage("http://www.example.test/b answered with status 503 (page:2:25)");
    assertThat(visit.answer("/a").isCancelled()).isTrue();
    assertThat(visit.time.alarms()).isZero();
    assertThat(visit.outcomes).containsExactly("/b FAILED");
  }

  @Test
  void a_fragment_that_breaks_off_while_it_streams_fails_the_page() {
    visit.get("<esi:include src='/a'/>");

    visit.answer("/a").plainly().piece("half").reset();

    assertThat(visit.body()).isEqualTo("half");
    assertThat(visit.abort()).isInstanceOf(EsiException.Broken.class);
  }

  @Test
  void nothing_of_a_fragment_that_breaks_off_is_written_where_it_can_be_replaced() {
    visit.get("[<esi:include src='/a' alt='/b'/>]");

    visit.answer("/a").plainly().piece("half").reset();
    visit.answer("/b").complete("B");

    assertThat(visit.body()).isEqualTo("[B]");
    assertThat(visit.outcomes).containsExactly("/a ALT");
  }

  @Test
  void a_failed_attempt_vanishes_whole() {
    visit.get(
        "<esi:try><esi:attempt>text<esi:include src='/good'/><esi:include src='/bad'/>"
            + "<esi:include src='/slow'/></esi:attempt><esi:except>E<esi:include src='/e'/></esi:except></esi:try>");

    visit.answer("/good").complete("G");
    visit.answer("/bad").status(404);
    visit.answer("/e").complete("!");

    assertThat(visit.body()).isEqualTo("E!");
    assertThat(visit.answer("/slow").isCancelled()).isTrue();
  }

  @Test
  void a_failure_within_except_fails_the_page() {
    visit
        .fragment("/bad", answer -> answer.status(500))
        .get(
            "a<esi:try><esi:attempt><esi:include src='/bad'/></esi:attempt><esi:except>"
                + "<esi:include src='/bad'/></esi:except></esi:try>b");

    assertThat(visit.abort()).isNotNull();
  }

  @Test
  void a_failure_within_a_fragment_fails_the_fragment() {
    visit
        .esiFragment("/n", "N<esi:include src='/deep'/>")
        .get("[<esi:include src='/n' alt='/b'/>]");

    visit.answer("/deep").reset();
    visit.answer("/b").complete("B");

    assertThat(visit.body()).isEqualTo("[B]");
    assertThat(visit.outcomes).containsExactly("/deep FAILED", "/n ALT");
  }

  @Test
  void a_late_fragment_is_a_failed_one() {
    visit.get("[<esi:include src='/a' alt='/b' onerror='continue'/>]");

    visit.time.pass(DEFAULTS.fragmentTimeout());
    assertThat(visit.answer("/a").isCancelled()).isTrue();
    visit.time.pass(DEFAULTS.fragmentTimeout());

    assertThat(visit.body()).isEqualTo("[]");
    assertThat(visit.outcomes).containsExactly("/a CONTINUED");
  }

  @Test
  void maxwait_bounds_an_include_with_all_that_is_nested_in_it() {
    visit
        .esiFragment("/n", "<esi:include src='/deep'/>")
        .get("[<esi:include src='/n' maxwait='300' onerror='continue'/>]");
    assertThat(visit.answer("/deep").request().timeout()).isEqualTo(Duration.ofMillis(300));

    visit.time.pass(Duration.ofMillis(299));
    assertThat(visit.body()).isEqualTo("[");
    visit.time.pass(Duration.ofMillis(1));

    assertThat(visit.body()).isEqualTo("[]");
    assertThat(visit.answer("/deep").isCancelled()).isTrue();
  }

  @Test
  void a_fetcher_may_show_something_else_when_the_time_is_over() {
    visit.get("[<esi:include src='/a' maxwait='300' onerror='continue'/>]");
    visit.answer("/a").onExpiry("OLD");
    visit.time.pass(Duration.ofMillis(300));

    assertThat(visit.body()).isEqualTo("[OLD]");
    assertThat(visit.outcomes).containsExactly("/a FRESH");
  }

  @Test
  void what_has_begun_is_not_continued_with_something_else() {
    visit.get("[<esi:include src='/a' maxwait='300' onerror='continue'/>]");
    visit.answer("/a").plainly().piece("half").onExpiry("OLD");
    visit.time.pass(Duration.ofMillis(300));

    assertThat(visit.body()).isEqualTo("[]");
  }

  @Test
  void when_the_pages_time_is_over_what_is_missing_fails_at_once() {
    visit
        .limits(DEFAULTS.withFragmentTimeout(Duration.ofHours(1)))
        .get("a<esi:include src='/a' alt='/never' onerror='continue'/>b<esi:include src='/b'/>");
    visit.answer("/b").complete("B");

    visit.time.pass(DEFAULTS.totalTimeout());

    assertThat(visit.body()).isEqualTo("abB");
    assertThat(visit.fetched()).hasSize(2);
  }

  @Test
  void a_fragment_that_includes_itself_ends_at_the_depth_limit() {
    visit
        .esiFragment("/loop", "(<esi:include src='/loop' onerror='continue'/>)")
        .get("P<esi:include src='/loop'/>");

    assertThat(visit.body()).isEqualTo("P((((()))))");
  }

  @Test
  void includes_are_counted_over_the_whole_tree() {
    visit
        .esiFragment("/t", "<esi:include src='/t' onerror='continue'/>".repeat(10) + ".")
        .get("<esi:include src='/t' onerror='continue'/>");

    assertThat(visit.body()).hasSize((int) DEFAULTS.of(Limit.INCLUDES));
  }

  @Test
  void a_fragment_too_large_is_a_failed_one() {
    EsiLimits small = DEFAULTS.with(Limit.FRAGMENT_BYTES, 3).with(Limit.PAGE_BYTES, 5);
    visit
        .limits(small)
        .fragment("/a", "123")
        .fragment("/b", "1234")
        .fragment("/c", "123")
        .get(
            "[<esi:include src='/a' onerror='continue'/>,<esi:include src='/b' onerror='continue'/>,"
                + "<esi:include src='/c' onerror='continue'/>]");

    assertThat(visit.body()).isEqualTo("[123,,]");
  }

  @Test
  void a_tag_too_long_is_a_failed_include_and_eats_nothing() {
    visit.get("HEAD<esi:include onerror='continue' src='/a?" + "x".repeat(100_000) + "'/>TAIL");

    assertThat(visit.body()).isEqualTo("HEADTAIL");
    assertThat(visit.fetched()).isEmpty();
  }

  @Test
  void a_fetcher_that_throws_has_failed_to_fetch() {
    visit
        .fragment(
            "/a",
            answer -> {
              throw new IllegalStateException("no pool");
            })
        .get("[<esi:include src='/a' onerror='continue'/>]");

    assertThat(visit.body()).isEqualTo("[]");
  }

  @Test
  void an_answer_that_was_there_already_is_taken() {
    visit.fragment("/a", "A").get("[<esi:include src='/a'/>]");

    assertThat(visit.body()).isEqualTo("[A]");
    assertThat(visit.outcomes).containsExactly("/a FRESH");
  }

  /** The failure comes between an assignment in the inner attempt and the inner attempt's end. */
  @Test
  void an_attempt_in_one_that_has_failed_keeps_no_page_waiting() {
    PageFeed feed = visit.begin();
    feed.data(
        utf8(
            "<esi:try><esi:attempt><esi:include src='/a'/>"
                + "<esi:try><esi:attempt><esi:assign name='i' value='1'/>"));
    visit.answer("/a").status(500);
    feed.data(
        utf8(
            "</esi:attempt></esi:try></esi:attempt>"
                + "<esi:except>instead</esi:except></esi:try>, and on"));
    feed.end();

    assertThat(visit.hasEnded()).isTrue();
    assertThat(visit.body()).isEqualTo("instead, and on");
  }

  private static ByteBuffer utf8(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
