package dev.vitral.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitral.systemtests.portal.Ballots;
import dev.vitral.systemtests.portal.Chromium;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.Window;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, errors too. */
@ExtendWith(PortalExtension.class)
class EveryPageTest {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/voting",
          Ballots.CONTEST,
          Ballots.CONTEST + "/confirmation?candidate=telar",
          Ballots.CONTEST + "/confirmation?candidate=nadie",
          "/voting/contests/nada",
          "/nada");

  private final Chromium chromium;

  EveryPageTest(Chromium chromium) {
    this.chromium = chromium;
  }

  static Stream<String> pages() {
    Stream<String> inBothLanguages = PAGES.stream().flatMap(page -> Stream.of(page, "/en" + page));
    return Stream.concat(inBothLanguages, Stream.of("/static/patterns.html"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_is_accessible_and_nothing_in_it_fails_in_light_and_dark(String page) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Window window = chromium.open(true, scheme)) {
        window.page().navigate(page);
        List<Rule> violations = new AxeBuilder(window.page()).analyze().getViolations();
        assertThat(violations)
            .as("%s in %s", page, scheme)
            .extracting(EveryPageTest::text)
            .isEmpty();
        assertThat(window.complaints()).as("%s in %s", page, scheme).isEmpty();
      }
    }
  }

  private static String text(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> rule.getHelp() + ": " + node.getHtml())
        .collect(Collectors.joining("\n"));
  }
}
