package dev.vitral.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValidHtmlTest {

  private static final String VALID =
      "<!doctype html><html lang=\"es\"><head><title>t</title></head><body><p>hola</p></body></html>";

  @Test
  void valid_html_has_no_errors() {
    assertThat(ValidHtml.errors(VALID)).isEmpty();
  }

  @Test
  void errors_are_found_with_their_place_and_do_not_stay() {
    String broken = VALID.replace("<p>hola</p>", "\n<p id=a></p><p id=a></p>\n<img src=\"x\">");
    assertThat(ValidHtml.errors(broken))
        .anyMatch(error -> error.startsWith("Duplicate ID") && error.contains("<p id=a>"))
        .anyMatch(error -> error.contains("“img”"));
    assertThat(ValidHtml.errors(VALID)).isEmpty();
  }
}
