package dev.vitral.systemtests.resilience;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A page with a pane that takes its time. */
@Isolated
@ExtendWith(PortalExtension.class)
class LatePaneTest {

  private static final String BAR = "data-fragment=\"header/bar\"";
  private static final String BOARD = "data-fragment=\"voting/leaderboard\"";
  private static final Pattern LAST_BOARD =
      Pattern.compile("data-fragment-fallback=\"voting/leaderboard\"[^>]*data-rung=\"stale\"");
  private static final List<String> FRAGMENTS = List.of("header", "voting");
  private static final Duration DELAY = Duration.ofSeconds(6);

  /** 500 ms on a machine with nothing else to do. */
  private static final Duration AT_ONCE = Duration.ofMillis(4500);

  /** 3 s on such a machine. */
  private static final Duration PAGE_DEADLINE = Duration.ofSeconds(9);

  @TempDir Path directory;
  private final RunningPortal portal;

  LatePaneTest(RunningPortal portal) {
    this.portal = portal;
  }

  @Test
  void what_comes_before_a_late_pane_does_not_wait_for_it() throws Exception {
    try (ShellBehindFaults shell =
        new ShellBehindFaults(
            portal,
            directory,
            FRAGMENTS,
            "vitral.cache.size=0",
            "vitral.overload.enabled=false",
            "vitral.page.deadline=30s",
            "vitral.include.\"header/bar\".deadline=25s",
            "vitral.include.\"voting/leaderboard\".deadline=25s")) {
      eventually(() -> assertThat(shell.visit("/").page()).contains(BAR, BOARD));
      shell.spoil("voting", "delay:6s");
      eventually(() -> whatComesBeforeTheBoardIsThereAtOnce(shell.visit("/")));
    }
  }

  /** A machine that pauses makes this late now and then; a shell that waits does so always. */
  private static void whatComesBeforeTheBoardIsThereAtOnce(Arrival home) {
    assertThat(home.of("</head>")).isLessThan(AT_ONCE);
    assertThat(home.of(BAR)).isLessThan(AT_ONCE);
    assertThat(home.of(BOARD)).isGreaterThanOrEqualTo(DELAY);
    assertThat(home.page()).contains("</html>");
  }

  @Test
  void a_pane_beyond_its_deadline_is_replaced_by_its_last_good_copy() throws Exception {
    try (ShellBehindFaults shell = new ShellBehindFaults(portal, directory, FRAGMENTS)) {
      eventually(() -> assertThat(shell.visit("/").page()).contains(BOARD));
      shell.spoil("voting", "delay:1m");
      eventually(() -> theLastBoardIsThereInTime(shell.visit("/")));
    }
  }

  /** The bar may be late on its own account, so it is the board that is looked for. */
  private static void theLastBoardIsThereInTime(Arrival home) {
    assertThat(home.page()).containsPattern(LAST_BOARD).contains("</html>").doesNotContain(BOARD);
    assertThat(home.end()).isLessThan(PAGE_DEADLINE);
  }
}
