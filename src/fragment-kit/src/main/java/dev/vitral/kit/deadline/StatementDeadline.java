package dev.vitral.kit.deadline;

import io.agroal.api.AgroalPoolInterceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jboss.logging.Logger;

/**
 * Lets PostgreSQL cancel each statement for which nobody waits any more: from when a request takes
 * a connection, each of its statements may take what the request has left by then, and never more
 * than PostgreSQL allows by itself. A statement that is cancelled has done nothing, and a commit
 * that PostgreSQL has begun to write down is not cancelled. A fragment makes a bean of it,
 * qualified like its pool.
 */
public abstract class StatementDeadline implements AgroalPoolInterceptor {

  private static final Logger LOG = Logger.getLogger(StatementDeadline.class);

  /** A transaction that is rolled back takes the setting along. */
  private static final long UNKNOWN = -1;

  private final Deadline deadline;
  private final Map<Connection, Bound> bounds = Collections.synchronizedMap(new WeakHashMap<>());

  protected StatementDeadline(Deadline deadline) {
    this.deadline = deadline;
  }

  /** What a connection allows: by itself, and now; in milliseconds, 0 for any time. */
  private record Bound(long own, long now) {}

  @Override
  public void onConnectionAcquire(Connection connection) {
    try {
      bound(connection.unwrap(Connection.class), deadline.left());
    } catch (SQLException e) {
      LOG.debugf("A connection is of no use: %s", e.getMessage()); // as who uses it will notice
    }
  }

  private void bound(Connection connection, Optional<Duration> left) throws SQLException {
    Bound before = bounds.get(connection);
    if (before == null && left.isEmpty()) {
      return;
    }
    Bound known = before == null ? own(connection) : before;
    long allowed = left.map(time -> allowed(time, known.own())).orElse(known.own());
    if (allowed != known.now()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("set statement_timeout = " + allowed);
      }
    }
    bounds.put(connection, new Bound(known.own(), connection.getAutoCommit() ? allowed : UNKNOWN));
  }

  private static Bound own(Connection connection) throws SQLException {
    String ask = "select setting::bigint from pg_settings where name = 'statement_timeout'";
    try (Statement statement = connection.createStatement();
        ResultSet setting = statement.executeQuery(ask)) {
      setting.next();
      return new Bound(setting.getLong(1), setting.getLong(1));
    }
  }

  /** Rounded up, by a quarter at most, so that it is seldom another one than the last. */
  private static long allowed(Duration left, long own) {
    long millis = Math.max(1, left.toMillis());
    long step = Math.max(1, Long.highestOneBit(millis) / 4);
    long rounded = (millis + step - 1) / step * step;
    return own == 0 ? rounded : Math.min(own, rounded);
  }
}
