package dev.vitral.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Chromium;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Shared;
import dev.vitral.systemtests.portal.Window;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, errors too: in Spanish by daylight, in English in the dark. */
@ResourceLock(value = Shared.CALM, mode = ResourceAccessMode.READ)
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(PortalExtension.class)
class EveryPageTest {

  /** In the dark the document is the same, but for its language. */
  private static final List<String> ONLY_COLOURS_DIFFER =
      List.of("color-contrast", "html-has-lang", "html-lang-valid", "valid-lang");

  private final Chromium chromium;
  private final Accounts accounts;

  EveryPageTest(RunningPortal portal, Chromium chromium) {
    this.chromium = chromium;
    this.accounts = new Accounts(portal);
  }

  static Stream<VisitedPage> pages() {
    return VisitedPage.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_is_valid_and_accessible_and_nothing_in_it_fails(VisitedPage visited) {
    String page = visited.path(accounts);
    look(visited, page, ColorScheme.LIGHT, UnaryOperator.identity());
    String english = visited.hasLanguages() ? "/en" + page : page;
    look(visited, english, ColorScheme.DARK, axe -> axe.withRules(ONLY_COLOURS_DIFFER));
  }

  private void look(
      VisitedPage visited, String page, ColorScheme scheme, UnaryOperator<AxeBuilder> rules) {
    assertThat(ValidHtml.errors(source(visited, page))).as(page).isEmpty();
    try (Window window = open(visited, scheme)) {
      window.page().navigate(page);
      AxeBuilder axe = new AxeBuilder(window.page()).setLegacyMode(true); // no page has a frame
      List<Rule> violations = rules.apply(axe).analyze().getViolations();
      assertThat(violations).as("%s in %s", page, scheme).extracting(EveryPageTest::text).isEmpty();
      assertThat(window.complaints()).as("%s in %s", page, scheme).isEmpty();
    }
  }

  private String source(VisitedPage visited, String page) {
    String session =
        visited.visitor().flatMap(handle -> accounts.as(handle).token()).orElse("none");
    Answer answer =
        accounts.nobody().get(page, "Accept", "text/html", "Cookie", "__Host-session=" + session);
    assertThat(answer.status()).as(page).isEqualTo(visited.status());
    return answer.body();
  }

  private Window open(VisitedPage visited, ColorScheme scheme) {
    return visited
        .visitor()
        .map(handle -> chromium.openAs(handle, true, scheme))
        .orElseGet(() -> chromium.open(true, scheme));
  }

  private static String text(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> rule.getHelp() + ": " + node.getHtml())
        .collect(Collectors.joining("\n"));
  }
}
