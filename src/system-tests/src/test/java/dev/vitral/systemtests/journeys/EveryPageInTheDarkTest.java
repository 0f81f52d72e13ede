package dev.vitral.systemtests.journeys;

import com.microsoft.playwright.options.ColorScheme;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Chromium;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Shared;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, errors too: in English, in the dark. */
@ResourceLock(value = Shared.CALM, mode = ResourceAccessMode.READ)
@ExtendWith(PortalExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageInTheDarkTest {

  /** The document is the same as by daylight, but for its language. */
  private static final List<String> ONLY_COLOURS_DIFFER =
      List.of("color-contrast", "html-has-lang", "html-lang-valid", "valid-lang");

  private final Accounts accounts;
  private final Inspection inspection;

  EveryPageInTheDarkTest(RunningPortal portal, Chromium chromium) {
    accounts = new Accounts(portal);
    inspection = new Inspection(chromium, accounts, ColorScheme.DARK);
  }

  static Stream<VisitedPage> pages() {
    return VisitedPage.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_is_valid_and_its_colours_are_accessible_and_nothing_in_it_fails(VisitedPage visited) {
    String page = visited.path(accounts);
    String english = visited.hasLanguages() ? "/en" + page : page;
    inspection.look(visited, english, axe -> axe.withRules(ONLY_COLOURS_DIFFER));
  }

  @AfterAll
  void leave() {
    inspection.close();
  }
}
