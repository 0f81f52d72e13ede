package dev.vitral.bench.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.bench.load.Ask;
import dev.vitral.bench.load.Reply;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTallyTest {

  private static final String WHOLE =
      "<header></header><main id=\"main\"><p data-fragment=\"a/b\"></p></main><footer></footer></html>";
  private static final Duration DEADLINE = Duration.ofMillis(3_100);

  @TempDir Path evidence;
  private PageTally tally =
      new PageTally(new Landmarks(List.of()), DEADLINE, () -> "", Path.of(""));

  @BeforeEach
  void expectOnePane() {
    tally = new PageTally(new Landmarks(List.of("a/b")), DEADLINE, () -> "redis away", evidence);
  }

  private static Reply reply(int status, String body, Duration time) {
    Ask ask = Ask.page("es", "/");
    MultiMap none = MultiMap.caseInsensitiveMultiMap();
    return new Reply(ask, 0, time.toNanos(), status, none, Buffer.buffer(body), Optional.empty());
  }

  private void add(int status, String body) {
    tally.add(reply(status, body, Duration.ofMillis(5)));
  }

  @Test
  void pages_with_all_they_must_show_hold() {
    add(200, WHOLE);
    add(200, WHOLE.replace("data-fragment=\"a/b\"", "data-fragment-fallback=\"a/b\""));
    assertThat(tally.holds()).isTrue();
    assertThat(tally.pages()).isEqualTo(2);
  }

  @Test
  void nothing_asked_proves_nothing() {
    assertThat(tally.holds()).isFalse();
  }

  @Test
  void another_status_a_cut_and_a_late_page_fail() {
    add(503, WHOLE);
    add(200, WHOLE.replace("</html>", ""));
    tally.add(reply(200, WHOLE, Duration.ofMillis(3_101)));
    assertThat(tally.failed()).isEqualTo(3);
    assertThat(tally.holds()).isFalse();
  }

  @Test
  void a_200_that_lacks_a_pane_is_hollow_and_kept() {
    add(200, WHOLE.replace("data-fragment=\"a/b\"", ""));
    assertThat(tally.hollow()).isEqualTo(1);
    assertThat(evidence.resolve("page-01.html")).content().contains("lacks a/b");
  }
}
