package dev.vitral.fuzz.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.esi.EsiException.Broken;
import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Limit;
import dev.vitral.esi.Location;
import dev.vitral.esi.ResponseEdit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each promise that a page might break is looked at. */
class VisitTest {

  @Test
  void a_crash_within_the_engine_is_found() {
    Visit visit = visit("a");
    Location start = new Location("page", 1, 1, List.of());
    visit.abort(new Broken("page", "crashed", start, new IllegalStateException("crash")));

    assertThatThrownBy(visit::whole).isInstanceOf(Finding.class).hasRootCauseMessage("crash");
  }

  @Test
  void what_is_written_after_the_end_is_found() {
    Visit visit = visit("a");
    visit.end();

    assertThatThrownBy(visit::whole).isInstanceOf(Finding.class).hasMessageContaining("after");
  }

  @Test
  void more_than_the_page_may_have_is_found() {
    Visit visit = visit("a");
    visit.write(ByteBuffer.allocate(1_001));

    assertThatThrownBy(visit::whole).isInstanceOf(Finding.class).hasMessageContaining("bounded");
  }

  @Test
  void a_header_with_a_second_line_is_found() {
    Visit visit = visit("a");
    visit.edit(new ResponseEdit.AddHeader("X-Theme", "dark\r\nSet-Cookie: id=1"));

    assertThatThrownBy(visit::whole).isInstanceOf(Finding.class).hasMessageContaining("header");
  }

  @Test
  void a_header_that_frames_the_response_is_found() {
    assertThat(HeaderLine.isSafe("Content-Length", "7")).isFalse();
    assertThat(HeaderLine.isSafe("X Theme", "dark")).isFalse();
    assertThat(HeaderLine.isSafe("X-Theme", "dark")).isTrue();
  }

  @Test
  void a_second_of_computing_is_found() {
    assertThatThrownBy(() -> TimeLimit.watch(VisitTest::computeForASecond))
        .isInstanceOf(Finding.class);
  }

  private static void computeForASecond() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + Duration.ofMillis(1_010).toNanos();
    while (threads.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static Visit visit(String markup) {
    PageInput input = PageInput.of(markup.getBytes(StandardCharsets.UTF_8));
    return new Visit(input, EsiLimits.defaults().with(Limit.PAGE_BYTES, 1_000), false);
  }
}
