package dev.vitral.voting.tally;

import dev.vitral.voting.leaderboard.Board;
import dev.vitral.voting.leaderboard.BoardStore;
import dev.vitral.voting.leaderboard.TotalsStore;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Keeps the boards in Redis equal to the totals in PostgreSQL: after every batch, and at intervals,
 * so that a crash in between or a Redis that lost its data heals by itself.
 */
@ApplicationScoped
public class BoardKeeper {

  private static final Logger LOG = Logger.getLogger(BoardKeeper.class);

  private final TotalsStore counted;
  private final BoardStore shown;
  private final TallyConfig config;

  BoardKeeper(TotalsStore counted, BoardStore shown, TallyConfig config) {
    this.counted = counted;
    this.shown = shown;
    this.config = config;
  }

  /** Shows the totals of contests that changed; what fails now is put right at the next look. */
  public void show(List<String> contests) {
    try {
      contests.stream().map(counted::read).forEach(shown::replace);
    } catch (RuntimeException e) {
      LOG.warnf("Boards are late, Redis or PostgreSQL is away: %s", e.getMessage());
    }
  }

  @Scheduled(
      every = "${vitral.voting.tally.reconcile-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void reconcile() {
    if (!config.enabled()) {
      return;
    }
    try {
      counted.contests().forEach(this::reconcile);
    } catch (RuntimeException e) {
      LOG.debugf("Boards cannot be compared now: %s", e.getMessage());
    }
  }

  /**
   * Redis is read first: totals only grow and are written before they are shown, so a board with a
   * later revision than the totals read after it can only come from before PostgreSQL was restored.
   */
  private void reconcile(String contest) {
    long revisionShown = shown.read(contest).map(Board::revision).orElse(-1L);
    Board totals = counted.read(contest);
    if (revisionShown > totals.revision()) {
      LOG.warnf("The board of %s is from another database and is replaced", contest);
      shown.forget(contest);
    }
    if (revisionShown != totals.revision()) {
      shown.replace(totals);
    }
  }
}
