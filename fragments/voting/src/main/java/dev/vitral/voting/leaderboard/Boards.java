package dev.vitral.voting.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The boards as people see them: out of Redis, and out of PostgreSQL while Redis has none. */
@ApplicationScoped
public class Boards {

  private static final Logger LOG = Logger.getLogger(Boards.class);

  private final BoardStore shown;
  private final TotalsStore counted;

  Boards(BoardStore shown, TotalsStore counted) {
    this.shown = shown;
    this.counted = counted;
  }

  /**
   * How a contest stands.
   *
   * @throws BoardUnavailableException if no store can say
   */
  public Board of(String contest) {
    return fromRedis(contest).orElseGet(() -> counted.read(contest));
  }

  private Optional<Board> fromRedis(String contest) {
    try {
      return shown.read(contest);
    } catch (RuntimeException e) {
      LOG.debugf("Redis cannot show %s, PostgreSQL does: %s", contest, e.getMessage());
      return Optional.empty();
    }
  }
}
