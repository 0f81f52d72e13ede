package dev.vitral.bench.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.bench.portal.Landmarks.Lower;
import org.junit.jupiter.api.Test;

class LandmarksTest {

  private static final String BOARD =
      "<section data-fragment=\"voting/board\"><b data-fragment=\"songs/one\">1</b></section>";
  private static final String LATEST = "<ol data-fragment=\"reviews/latest\"></ol>";
  private static final String LOWER_LATEST =
      "<ol class=\"a\" data-fragment-fallback=\"reviews/latest\" data-rung=\"stale\" data-age=\"4\"></ol>";

  private final Landmarks landmarks = Landmarks.of(page(BOARD + LATEST));

  private static String page(String panes) {
    return "<html><body><header></header><main id=\"main\">"
        + panes
        + "</main><footer></footer></body>\n</html>\n";
  }

  @Test
  void the_panes_of_a_whole_page_are_those_that_stand_in_no_other() {
    assertThat(landmarks.panes()).containsExactly("voting/board", "reviews/latest");
    assertThat(landmarks.lacking(page(BOARD + LATEST))).isEmpty();
  }

  @Test
  void a_pane_at_a_lower_rung_is_there_and_is_told() {
    String html = page(BOARD + LOWER_LATEST);
    assertThat(landmarks.lacking(html)).isEmpty();
    assertThat(Landmarks.lower(html)).containsExactly(new Lower("reviews/latest", "stale"));
    assertThat(Landmarks.lower(page(BOARD + LATEST))).isEmpty();
  }

  @Test
  void a_page_without_a_pane_or_without_its_frame_is_hollow() {
    assertThat(landmarks.lacking(page(BOARD))).contains("reviews/latest");
    assertThat(landmarks.lacking(BOARD + LATEST)).contains("<header");
  }

  @Test
  void a_page_that_does_not_end_is_not_whole() {
    String html = page(BOARD);
    assertThat(Landmarks.isWhole(html)).isTrue();
    assertThat(Landmarks.isWhole(html.substring(0, html.length() - 5))).isFalse();
  }
}
