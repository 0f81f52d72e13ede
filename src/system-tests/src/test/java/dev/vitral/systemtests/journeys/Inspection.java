package dev.vitral.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Chromium;
import dev.vitral.systemtests.portal.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Looks at pages: whether they are valid and accessible, and whether anything in them fails. Each
 * visitor goes from page to page in one window, since a new one is a new process.
 */
final class Inspection implements AutoCloseable {

  private final Chromium chromium;
  private final Accounts accounts;
  private final ColorScheme scheme;
  private final Map<Optional<String>, Window> windows = new HashMap<>();

  Inspection(Chromium chromium, Accounts accounts, ColorScheme scheme) {
    this.chromium = chromium;
    this.accounts = accounts;
    this.scheme = scheme;
  }

  /**
   * Insists that the page is sound.
   *
   * @param page its path, in the language in which it is visited
   * @param rules what of axe is asked
   */
  void look(VisitedPage visited, String page, UnaryOperator<AxeBuilder> rules) {
    assertThat(ValidHtml.errors(source(visited, page))).as(page).isEmpty();
    Window window = windows.computeIfAbsent(visited.visitor(), this::open);
    window.forgetComplaints();
    window.page().navigate(page);
    AxeBuilder axe = new AxeBuilder(window.page()).setLegacyMode(true); // no page has a frame
    List<Rule> violations = rules.apply(axe).analyze().getViolations();
    assertThat(violations).as("%s in %s", page, scheme).extracting(Inspection::text).isEmpty();
    assertThat(window.complaints()).as("%s in %s", page, scheme).isEmpty();
  }

  private String source(VisitedPage visited, String page) {
    String session =
        visited.visitor().flatMap(handle -> accounts.as(handle).token()).orElse("none");
    Answer answer =
        accounts.nobody().get(page, "Accept", "text/html", "Cookie", "__Host-session=" + session);
    assertThat(answer.status()).as(page).isEqualTo(visited.status());
    return answer.body();
  }

  private Window open(Optional<String> visitor) {
    return visitor
        .map(handle -> chromium.openAs(handle, true, scheme))
        .orElseGet(() -> chromium.open(true, scheme));
  }

  @Override
  public void close() {
    windows.values().forEach(Window::close);
  }

  private static String text(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> rule.getHelp() + ": " + node.getHtml())
        .collect(Collectors.joining("\n"));
  }
}
