package dev.vitral.esi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A document that comes again is not parsed again; that it is malformed is told by its parser. */
class PlansTest {

  private static final String PAGE =
      "<esi:bogus/>a<esi:vars>$(HTTP_HOST)</esi:vars><esi:include src='/x'/>z";

  private final Plans plans = Plans.atMost(1 << 20);

  @Test
  void a_page_is_parsed_once() {
    assertThat(compose(PAGE).malformed).hasSize(1);
    Visit second = compose(PAGE);

    assertThat(second.malformed).isEmpty();
    assertThat(second.body()).isEqualTo("ahXz");
  }

  @Test
  void includes_of_a_known_page_start_when_their_tags_are_read() {
    compose(PAGE);
    Visit visit = new Visit().plans(plans).header("Host", "h");
    PageFeed feed = visit.begin();

    feed.data(utf8(PAGE.substring(0, PAGE.indexOf("/>z") + 1)));
    assertThat(visit.fetched()).isEmpty();
    assertThat(visit.body()).isEqualTo("ah");
    feed.data(utf8(">"));
    assertThat(visit.fetched()).hasSize(1);
  }

  @Test
  void what_is_known_takes_no_memory_while_it_waits() {
    String page = "<esi:include src='/slow'/>" + "x".repeat(10_000);
    Visit first = new Visit().plans(plans).feed(page);
    first.answer("/slow").complete("S");
    HeldBytes held = HeldBytes.atMost(1 << 20);

    Visit visit = new Visit().plans(plans).held(held).feed(page);
    assertThat(held.now()).isZero();
    visit.answer("/slow").complete("S");
    assertThat(visit.body()).hasSize(10_001);
  }

  @Test
  void a_page_that_changes_within_is_parsed_from_its_beginning_and_told_once() {
    compose(PAGE);
    Visit changed = compose(PAGE.replace("z", "<esi:comment/>y"));

    assertThat(changed.body()).isEqualTo("ahXy");
    assertThat(changed.fetched()).hasSize(1);
    assertThat(compose(PAGE.replace("z", "<esi:comment/>y")).malformed).isEmpty();
    assertThat(compose(PAGE).malformed).hasSize(1);
  }

  @Test
  void fragments_have_plans_too() {
    for (int i = 0; i < 2; i++) {
      Visit visit =
          new Visit()
              .plans(plans)
              .esiFragment("/f", "<esi:bogus/>F")
              .feed("<esi:include src='/f'/>");
      assertThat(visit.body()).isEqualTo("F");
      assertThat(visit.malformed).hasSize(1 - i);
    }
  }

  @Test
  void the_plan_used_longest_ago_goes_first_and_none_is_kept_that_is_too_large() {
    Plans small = Plans.atMost(4_000);
    String markup = "<esi:bogus/>" + "x".repeat(250);
    for (int i = 0; i < 20; i++) {
      assertThat(parses(small, "/" + i, markup)).isTrue();
    }
    assertThat(parses(small, "/19", markup)).isFalse();
    assertThat(parses(small, "/0", markup)).isTrue();

    assertThat(parses(small, "/large", markup.repeat(4))).isTrue();
    assertThat(parses(small, "/large", markup.repeat(4))).isTrue();
  }

  @Test
  void a_plan_of_next_to_nothing_counts_too() {
    Plans small = Plans.atMost(4_000);
    for (int i = 0; i < 20; i++) {
      parses(small, "/" + i, "<esi:bogus/>");
    }

    assertThat(parses(small, "/19", "<esi:bogus/>")).isFalse();
    assertThat(parses(small, "/0", "<esi:bogus/>")).isTrue();
  }

  private static boolean parses(Plans plans, String fragment, String markup) {
    Visit visit = new Visit().plans(plans).esiFragment(fragment, markup);
    return !visit.feed("<esi:include src='" + fragment + "'/>").malformed.isEmpty();
  }

  private Visit compose(String page) {
    return new Visit().plans(plans).header("Host", "h").fragment("/x", "X").feed(page);
  }

  private static ByteBuffer utf8(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
