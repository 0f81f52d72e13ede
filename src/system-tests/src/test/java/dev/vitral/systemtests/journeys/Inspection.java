package dev.vitral.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Chromium;
import dev.vitral.systemtests.portal.Window;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Looks at a page: whether it is valid and accessible, and whether anything in it fails. */
final class Inspection {

  private final Chromium chromium;
  private final Accounts accounts;

  Inspection(Chromium chromium, Accounts accounts) {
    this.chromium = chromium;
    this.accounts = accounts;
  }

  /**
   * Insists that the page is sound.
   *
   * @param page its path, in the language in which it is visited
   * @param rules what of axe is asked
   */
  void look(VisitedPage visited, String page, ColorScheme scheme, UnaryOperator<AxeBuilder> rules) {
    assertThat(ValidHtml.errors(source(visited, page))).as(page).isEmpty();
    try (Window window = open(visited, scheme)) {
      window.page().navigate(page);
      AxeBuilder axe = new AxeBuilder(window.page()).setLegacyMode(true); // no page has a frame
      List<Rule> violations = rules.apply(axe).analyze().getViolations();
      assertThat(violations).as("%s in %s", page, scheme).extracting(Inspection::text).isEmpty();
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
