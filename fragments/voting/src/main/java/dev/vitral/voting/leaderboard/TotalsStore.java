package dev.vitral.voting.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The totals in PostgreSQL: the truth that the board in Redis is a picture of. */
@ApplicationScoped
public class TotalsStore {

  private static final String TOTALS =
      """
      select board.revision, board.changed_at, tally.candidate, tally.votes
        from board left join tally on tally.contest = board.contest
       where board.contest = ?
      """;

  private final DataSource database;

  TotalsStore(DataSource database) {
    this.database = database;
  }

  /** The contest's totals, all of one moment. */
  public Board read(String contest) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(TOTALS)) {
      select.setString(1, contest);
      return board(contest, select.executeQuery());
    } catch (SQLException e) {
      throw new BoardUnavailableException("The totals of " + contest + " cannot be read", e);
    }
  }

  /** The contests that have totals. */
  public List<String> contests() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("select contest from board");
        ResultSet rows = select.executeQuery()) {
      List<String> contests = new ArrayList<>();
      while (rows.next()) {
        contests.add(rows.getString(1));
      }
      return contests;
    } catch (SQLException e) {
      throw new BoardUnavailableException("The contests with totals cannot be read", e);
    }
  }

  private static Board board(String contest, ResultSet rows) throws SQLException {
    long revision = 0;
    Instant at = Instant.EPOCH;
    Map<String, Long> votes = new HashMap<>();
    while (rows.next()) {
      revision = rows.getLong("revision");
      at = rows.getTimestamp("changed_at").toInstant();
      if (rows.getString("candidate") != null) {
        votes.put(rows.getString("candidate"), rows.getLong("votes"));
      }
    }
    return new Board(contest, revision, at, votes);
  }
}
