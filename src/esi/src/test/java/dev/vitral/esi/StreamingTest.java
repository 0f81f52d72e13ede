package dev.vitral.esi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page that is composed while it still comes in. */
class StreamingTest {

  private static final String ROW = "<tr><td>0123456789</td></tr>\n";

  private final Source source = new Source();
  private final Visit visit = new Visit().body(source);

  @Test
  void what_has_come_is_written_and_fetched_at_once() {
    PageFeed feed = visit.begin();

    feed.data(utf8("<head>é</head><esi:inc"));
    assertThat(visit.body()).isEqualTo("<head>é</head>");
    feed.data(utf8("lude src='/a'/>b<esi:include src='/c'/>"));
    assertThat(visit.fetched())
        .containsExactly("http://www.example.test/a", "http://www.example.test/c");

    visit.answer("/a").plainly().piece("A1");
    assertThat(visit.body()).isEqualTo("<head>é</head>A1");
    visit.answer("/a").piece("A2").complete();
    visit.answer("/c").complete("C");
    assertThat(visit.body()).isEqualTo("<head>é</head>A1A2bC");
    assertThat(visit.hasEnded()).isFalse();
    feed.end();
    assertThat(visit.hasEnded()).isTrue();
  }

  @Test
  void a_page_that_waits_behind_a_slow_fragment_is_paused() {
    HeldBytes held = HeldBytes.atMost(1 << 20);
    PageFeed feed = visit.held(held).limit(Limit.HELD_BYTES, 100).begin();
    feed.data(utf8("<esi:include src='/slow'/>"));

    feed.data(utf8("x".repeat(100)));
    assertThat(source.paused).isFalse();
    feed.data(utf8("x"));
    assertThat(source.paused).isTrue();
    assertThat(held.now()).isEqualTo(101);

    visit.answer("/slow").complete("S");
    assertThat(source.paused).isFalse();
    assertThat(held.now()).isZero();
    feed.end();
    assertThat(visit.body()).isEqualTo("S" + "x".repeat(101));
  }

  @Test
  void a_page_is_not_paused_within_an_attempt_whose_end_has_to_come() {
    PageFeed feed = visit.limit(Limit.HELD_BYTES, 100).begin();

    feed.data(utf8("<esi:try><esi:attempt>" + "x".repeat(1000)));
    assertThat(source.paused).isFalse();
    assertThat(visit.body()).isEmpty();

    feed.data(utf8("</esi:attempt></esi:try>"));
    assertThat(visit.body()).hasSize(1000);
  }

  @Test
  void a_visitor_who_stops_reading_pauses_the_page_and_its_fragments() {
    PageFeed feed = visit.limit(Limit.HELD_BYTES, 10).begin();
    feed.data(utf8("<esi:include src='/a'/>"));
    visit.answer("/a").plainly();

    visit.stopReading();
    visit.answer("/a").piece("1").piece("x".repeat(11));
    feed.data(utf8("y".repeat(11)));
    assertThat(visit.answer("/a").isPaused()).isTrue();
    assertThat(source.paused).isTrue();

    visit.readOn();
    assertThat(visit.answer("/a").isPaused()).isFalse();
    visit.answer("/a").complete();
    assertThat(source.paused).isFalse();
  }

  @Test
  void a_visitor_who_goes_away_ends_the_page_and_its_fetches() {
    HeldBytes held = HeldBytes.atMost(1 << 20);
    PageFeed feed = visit.held(held).plans(Plans.atMost(1 << 20)).begin();
    feed.data(utf8("<esi:include src='/a'/>text<esi:try><esi:attempt>more"));

    feed.cancel();
    feed.cancel();
    feed.data(utf8("late"));

    assertThat(source.cancelled).isTrue();
    assertThat(visit.answer("/a").isCancelled()).isTrue();
    assertThat(visit.time.alarms()).isZero();
    assertThat(held.now()).isZero();
    assertThat(visit.body()).isEmpty();
  }

  @Test
  void a_page_that_breaks_off_aborts_what_was_begun() {
    PageFeed feed = visit.begin();
    feed.data(utf8("begun<esi:include src='/a'/>"));

    feed.fail(
        new EsiException.Broken("page", "reset", new Location("page", 1, 1, List.of()), null));

    assertThat(visit.body()).isEqualTo("begun");
    assertThat(visit.abort()).isInstanceOf(EsiException.Broken.class);
    assertThat(visit.answer("/a").isCancelled()).isTrue();
  }

  @Test
  void a_page_whose_fragment_fails_ends_its_own_source() {
    PageFeed feed = visit.begin();
    feed.data(utf8("<esi:include src='/a'/>"));

    visit.answer("/a").status(500);
    feed.data(utf8("more"));

    assertThat(source.cancelled).isTrue();
    assertThat(visit.abort()).isNotNull();
    assertThat(visit.body()).isEmpty();
  }

  @Test
  void an_endless_page_takes_constant_memory() {
    HeldBytes held = HeldBytes.atMost(1 << 20);
    byte[] rows = ROW.repeat(2_000).getBytes(StandardCharsets.UTF_8);
    long[] written = new long[1];
    Output output =
        new Output() {
          @Override
          public void write(ByteBuffer piece) {
            written[0] += piece.remaining();
          }

          @Override
          public void end() {}

          @Override
          public void abort(EsiException cause) {
            throw new AssertionError(cause);
          }
        };
    PageFeed feed =
        Template.stream(
            "page",
            source,
            new RequestContext(URI.create("http://h/"), Map.of()),
            visit,
            output,
            EsiOptions.on(Runnable::run, visit.time)
                .withHeld(held)
                .withPlans(Plans.atMost(1 << 20)));

    feed.data(utf8("<esi:vars>"));
    long before = usedMemory();
    for (int i = 0; i < 3_000; i++) {
      feed.data(ByteBuffer.wrap(rows));
      assertThat(held.now()).isLessThan(1 << 20);
    }

    assertThat(written[0]).isEqualTo(3_000L * rows.length).isGreaterThan(160L << 20);
    assertThat(usedMemory() - before).isLessThan(8L << 20);
    assertThat(held.now()).isZero();
  }

  @Test
  void the_pages_own_pace_is_not_bounded_by_the_time_for_fragments() {
    PageFeed feed = visit.begin();
    feed.data(utf8("a"));
    visit.time.pass(Duration.ofHours(1));
    feed.data(utf8("b"));
    feed.end();

    assertThat(visit.body()).isEqualTo("ab");
    assertThat(visit.hasEnded()).isTrue();
  }

  @Test
  void an_include_that_comes_late_has_all_its_time() {
    PageFeed feed = visit.begin();
    feed.data(utf8("a"));
    visit.time.pass(Duration.ofHours(1));
    feed.data(utf8("<esi:include src='/late' onerror='continue'/>"));
    assertThat(visit.answer("/late").request().timeout())
        .isEqualTo(EsiLimits.defaults().fragmentTimeout());

    visit.time.pass(Duration.ofMillis(999));
    visit.answer("/late").complete("L");
    feed.end();

    assertThat(visit.body()).isEqualTo("aL");
  }

  @Test
  void the_time_for_all_fragments_counts_from_the_first_fetch() {
    PageFeed feed =
        visit.limits(EsiLimits.defaults().withFragmentTimeout(Duration.ofHours(1))).begin();
    visit.time.pass(Duration.ofHours(1));
    feed.data(utf8("<esi:include src='/a' onerror='continue'/>"));
    visit.time.pass(Duration.ofSeconds(2));
    feed.data(utf8("<esi:include src='/b' onerror='continue'/>"));
    assertThat(visit.answer("/b").request().timeout()).isEqualTo(Duration.ofSeconds(1));

    visit.time.pass(Duration.ofMillis(999));
    assertThat(visit.outcomes).isEmpty();
    visit.time.pass(Duration.ofMillis(1));
    assertThat(visit.outcomes).containsExactly("/a CONTINUED", "/b CONTINUED");
  }

  private static long usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static ByteBuffer utf8(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static final class Source implements Fetch {
    boolean paused;
    boolean cancelled;

    @Override
    public void cancel() {
      cancelled = true;
    }

    @Override
    public void pause() {
      paused = true;
    }

    @Override
    public void resume() {
      paused = false;
    }
  }
}
