package dev.vitral.reviews.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** How much an editor may write: counted in the database, so that all replicas count together. */
@ApplicationScoped
class WriteAllowance {

  private static final String FORGET =
      "delete from write_allowance where author_id = ? and minute < date_trunc('minute', now())";

  private static final String COUNT =
      """
      insert into write_allowance as used (author_id, minute, writes)
      values (?, date_trunc('minute', now()), 1)
          on conflict (author_id, minute) do update set writes = used.writes + 1
      returning writes
      """;

  private final DataSource database;
  private final WritingConfig config;

  WriteAllowance(DataSource database, WritingConfig config) {
    this.database = database;
    this.config = config;
  }

  /** Counts one write in the transaction at hand; false if it is one too many. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean take(UUID author) {
    try (Connection connection = database.getConnection();
        PreparedStatement forget = connection.prepareStatement(FORGET);
        PreparedStatement count = connection.prepareStatement(COUNT)) {
      forget.setObject(1, author);
      forget.execute();
      count.setObject(1, author);
      try (ResultSet writes = count.executeQuery()) {
        return writes.next() && writes.getInt(1) <= config.perMinute();
      }
    } catch (SQLException e) {
      throw new WritingException("The allowance cannot be counted", e);
    }
  }
}
