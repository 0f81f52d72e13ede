package dev.vitral.systemtests.journeys;

import com.microsoft.playwright.options.ColorScheme;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Chromium;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Shared;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, errors too: in Spanish, by daylight. */
@ResourceLock(value = Shared.CALM, mode = ResourceAccessMode.READ)
@ExtendWith(PortalExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

  private final Accounts accounts;
  private final Inspection inspection;

  EveryPageTest(RunningPortal portal, Chromium chromium) {
    accounts = new Accounts(portal);
    inspection = new Inspection(chromium, accounts, ColorScheme.LIGHT);
  }

  static Stream<VisitedPage> pages() {
    return VisitedPage.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_is_valid_and_accessible_and_nothing_in_it_fails(VisitedPage visited) {
    inspection.look(visited, visited.path(accounts), UnaryOperator.identity());
  }

  @AfterAll
  void leave() {
    inspection.close();
  }
}
