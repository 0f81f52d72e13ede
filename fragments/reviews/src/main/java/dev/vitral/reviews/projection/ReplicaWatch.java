package dev.vitral.reviews.projection;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Knows how far the replica is behind. Nobody waits for it without end. */
@ApplicationScoped
public class ReplicaWatch {

  private static final Logger LOG = Logger.getLogger(ReplicaWatch.class);
  private static final long LOOK_AGAIN_MILLIS = 10;
  private static final String WRITTEN = "select pg_current_wal_lsn()::text";
  private static final String REPLAYED =
      "select coalesce(pg_last_wal_replay_lsn() >= ?::pg_lsn, true)";

  private final javax.sql.DataSource primary;
  private final javax.sql.DataSource replica;
  private final CountDownLatch never = new CountDownLatch(1);

  ReplicaWatch(javax.sql.DataSource primary, @DataSource("replica") javax.sql.DataSource replica) {
    this.primary = primary;
    this.replica = replica;
  }

  /** The position up to which the primary has written now. */
  public String position() throws SQLException {
    try (Connection connection = primary.getConnection();
        PreparedStatement ask = connection.prepareStatement(WRITTEN);
        ResultSet answer = ask.executeQuery()) {
      answer.next();
      return answer.getString(1);
    }
  }

  /**
   * Waits until the replica has replayed a position.
   *
   * @return whether it did within that time
   */
  public boolean await(String position, Duration patience) {
    Instant end = Instant.now().plus(patience);
    do {
      if (hasReplayed(position)) {
        return true;
      }
    } while (!isInterrupted() && Instant.now().isBefore(end));
    return false;
  }

  private boolean hasReplayed(String position) {
    try (Connection connection = replica.getConnection();
        PreparedStatement ask = connection.prepareStatement(REPLAYED)) {
      ask.setString(1, position);
      try (ResultSet answer = ask.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    } catch (SQLException e) {
      LOG.debugf("The replica does not say how far it is: %s", e.getMessage());
      return false;
    }
  }

  private boolean isInterrupted() {
    try {
      return never.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
