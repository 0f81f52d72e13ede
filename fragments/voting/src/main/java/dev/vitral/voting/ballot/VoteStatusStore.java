package dev.vitral.voting.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** What the log in PostgreSQL says of single votes. */
@ApplicationScoped
class VoteStatusStore {

  private static final Logger LOG = Logger.getLogger(VoteStatusStore.class);

  private final DataSource database;

  VoteStatusStore(DataSource database) {
    this.database = database;
  }

  /** How far a vote has come; {@link VoteStatus#TAKEN} while the log does not have it. */
  VoteStatus of(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select verdict from vote where id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return VoteStatus.TAKEN;
        }
        return row.getString(1).equals("COUNTED") ? VoteStatus.COUNTED : VoteStatus.NOT_COUNTED;
      }
    } catch (SQLException e) {
      LOG.warnf("The log cannot be asked for a vote: %s", e.getMessage());
      return VoteStatus.TAKEN;
    }
  }
}
