package dev.vitral.esi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Order, parallelism, nesting, streaming, cancellation. */
class CompositionTest {

  private final Visit visit = new Visit();

  @Test
  void all_includes_start_at_once_and_come_out_in_document_order() {
    visit.get("1<esi:include src='/a'/>2<esi:include src='/b'/>3<esi:include src='/c'/>4");
    assertThat(visit.fetched()).hasSize(3);

    visit.answer("/c").complete("C");
    visit.answer("/b").complete("B");
    assertThat(visit.body()).isEqualTo("1");

    visit.answer("/a").complete("A");
    assertThat(visit.body()).isEqualTo("1A2B3C4");
    assertThat(visit.hasEnded()).isTrue();
  }

  @Test
  void includes_of_branches_not_taken_and_of_except_are_not_fetched() {
    visit.get(
        "<esi:choose><esi:when test='1==2'><esi:include src='/no1'/></esi:when><esi:when test='1==1'>"
            + "<esi:include src='/yes'/></esi:when><esi:otherwise><esi:include src='/no2'/></esi:otherwise>"
            + "</esi:choose><esi:remove><esi:include src='/no3'/></esi:remove><esi:try><esi:attempt>"
            + "<esi:include src='/try'/></esi:attempt><esi:except><esi:include src='/no4'/></esi:except></esi:try>"
            + "<!-- <esi:include src='/no5'/> -->");

    assertThat(visit.fetched())
        .containsExactly("http://www.example.test/yes", "http://www.example.test/try");
  }

  @Test
  void an_include_without_a_way_out_streams() {
    visit.get("<esi:include src='/a'/>!");

    visit.answer("/a").plainly().piece("A1");
    assertThat(visit.body()).isEqualTo("A1");
    assertThat(visit.answer("/a").request().buffered()).isFalse();

    visit.answer("/a").piece("A2").complete();
    assertThat(visit.body()).isEqualTo("A1A2!");
  }

  @Test
  void an_include_with_a_way_out_is_written_only_when_whole() {
    visit.get(
        "<esi:include src='/a' onerror='continue'/><esi:include src='/b' alt='/c'/>"
            + "<esi:try><esi:attempt>x<esi:include src='/d'/></esi:attempt></esi:try>");
    for (String path : new String[] {"/a", "/b", "/d"}) {
      assertThat(visit.answer(path).request().buffered()).isTrue();
      visit.answer(path).plainly().piece(path);
    }
    assertThat(visit.body()).isEmpty();

    visit.answer("/a").complete();
    visit.answer("/d").complete();
    assertThat(visit.body()).isEqualTo("/a");

    visit.answer("/b").complete();
    assertThat(visit.body()).isEqualTo("/a/bx/d");
  }

  @Test
  void a_fragment_that_asks_for_it_is_processed_against_its_own_url() {
    visit
        .esiFragment("/shop/side", "(<esi:include src='deep'/>)")
        .get("<esi:include src='/shop/side'/>");

    visit.answer("/shop/deep").complete("D<esi:include src='/no'/>");

    assertThat(visit.body()).isEqualTo("(D<esi:include src='/no'/>)");
    assertThat(visit.answer("/shop/deep").request().depth()).isEqualTo(2);
    assertThat(visit.answer("/shop/deep").request().location())
        .hasToString("http://www.example.test/shop/side:1:2, included via page");
  }

  @Test
  void a_foreign_host_may_be_included_but_not_program_the_page() {
    visit
        .fragment(
            "http://ads.example.net/ad",
            answer -> answer.withEsi().piece("<esi:include src='/admin'/>").complete())
        .hosts(new Hosts(Set.of("ads.example.net"), Set.of()))
        .get("<esi:include src='http://ads.example.net/ad'/>");

    assertThat(visit.body()).isEqualTo("<esi:include src='/admin'/>");
    assertThat(visit.fetched()).hasSize(1);
  }

  @Test
  void a_fragment_comes_out_the_same_however_it_is_cut() {
    String fragment =
        "<b>ñ</b><esi:vars>$(HTTP_HOST)</esi:vars><!--esi <esi:remove>x</esi:remove>-->€";
    byte[] bytes = fragment.getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut <= bytes.length; cut++) {
      int at = cut;
      Visit cutVisit = new Visit().header("Host", "h");
      cutVisit
          .fragment("/f", answer -> answer.withEsi().pieces(bytes, at).complete())
          .get("<esi:include src='/f'/>");
      assertThat(cutVisit.body()).as("cut at %d", cut).isEqualTo("<b>ñ</b>h €");
    }
  }

  @Test
  void two_fragments_cannot_form_a_tag_together() {
    visit
        .fragment("/l", "<esi:incl")
        .fragment("/r", "ude src='/admin'/>")
        .get("<esi:include src='/l'/><esi:include src='/r'/>");

    assertThat(visit.body()).isEqualTo("<esi:include src='/admin'/>");
  }

  @Test
  void a_visitor_who_goes_away_ends_every_fetch() {
    visit
        .esiFragment("/n", "<esi:include src='/deep'/>")
        .get(
            "<esi:include src='/a'/><esi:include src='/n' onerror='continue'/><esi:try><esi:attempt>"
                + "<esi:include src='/t'/></esi:attempt></esi:try>");

    visit.cancel();
    visit.cancel();

    assertThat(visit.answer("/a").isCancelled()).isTrue();
    assertThat(visit.answer("/deep").isCancelled()).isTrue();
    assertThat(visit.answer("/t").isCancelled()).isTrue();
    assertThat(visit.time.alarms()).isZero();
    visit.answer("/a").complete("late");
    assertThat(visit.body()).isEmpty();
    assertThat(visit.hasEnded()).isFalse();
  }

  @Test
  void a_slow_visitor_holds_the_fetch_back_not_the_memory() {
    EsiLimits d = EsiLimits.defaults();
    visit.limits(d.with(Limit.HELD_BYTES, 4)).get("<esi:include src='/a'/>");
    Answer answer = visit.answer("/a").plainly();

    visit.stopReading();
    answer.piece("1").piece("2345");
    assertThat(answer.isPaused()).isFalse();
    answer.piece("6");
    assertThat(answer.isPaused()).isTrue();
    visit.time.pass(d.totalTimeout().plus(d.fragmentTimeout()));
    assertThat(answer.isCancelled()).isFalse();

    visit.readOn();
    assertThat(answer.isPaused()).isFalse();
    answer.complete();
    assertThat(visit.body()).isEqualTo("123456");
    assertThat(visit.hasEnded()).isTrue();
  }

  @Test
  void fragments_may_answer_on_any_thread() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try {
      StringBuilder page = new StringBuilder();
      StringBuilder expected = new StringBuilder();
      IntStream.range(0, 500)
          .forEach(
              i -> {
                page.append("<esi:include src='/f?").append(i).append("'/>");
                expected.append("[/f?").append(i).append(']');
              });
      Collected output = new Collected();
      Duration enough = Duration.ofSeconds(50);
      EsiLimits patient = EsiLimits.defaults().withFragmentTimeout(enough).withTotalTimeout(enough);
      Template.parse("page", utf8(page.toString()), patient)
          .render(
              new RequestContext(URI.create("/page"), java.util.Map.of()),
              (request, sink) -> {
                pool.execute(
                    () -> {
                      sink.head(200, Answer.PLAIN);
                      sink.data(utf8("["));
                      sink.data(utf8(request.url() + "]"));
                      sink.end();
                    });
                return Fetch.DONE;
              },
              output,
              EsiOptions.on(pool, Scheduler.of(clock)).withLimits(patient));

      assertThat(output.body.get(60, TimeUnit.SECONDS)).isEqualTo(expected.toString());
    } finally {
      pool.shutdownNow();
      clock.shutdownNow();
    }
  }

  private static ByteBuffer utf8(String text) {
    return StandardCharsets.UTF_8.encode(text);
  }

  /** Collects without any lock: the engine promises one task at a time. */
  private static final class Collected implements Output {
    final CompletableFuture<String> body = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(ByteBuffer piece) {
      text.append(StandardCharsets.UTF_8.decode(piece));
    }

    @Override
    public void end() {
      body.complete(text.toString());
    }

    @Override
    public void abort(EsiException cause) {
      body.completeExceptionally(cause);
    }
  }
}
