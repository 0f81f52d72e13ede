package dev.vitral.reviews.outbox;

import dev.vitral.reviews.change.Change;
import dev.vitral.reviews.change.ChangeJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * What is to be told to Kafka. A row is added in the transaction that writes what it tells, while
 * that row is locked, so rows of one key stand in the order of their commits.
 */
@ApplicationScoped
public class Outbox {

  /** One relay at a time, whatever the number of replicas: that keeps the order. */
  private static final String TAKE_TURN = "select pg_try_advisory_xact_lock(7221003)";

  private static final String ADD = "insert into outbox (key, value) values (?, ?)";
  private static final String OLDEST =
      "select id, key, value, written_at from outbox order by id limit ?";

  private final DataSource database;
  private final ChangeJson json;

  Outbox(DataSource database, ChangeJson json) {
    this.database = database;
    this.json = json;
  }

  /** Adds a change to the transaction at hand. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Change change) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, change.key());
      insert.setString(2, json.write(change));
      insert.execute();
    } catch (SQLException e) {
      throw new OutboxException("The change could not be noted", e);
    }
  }

  /**
   * Hands the oldest rows to somebody and takes them away when that succeeded. The transaction is
   * the connection's own: waiting for Kafka hands work to other threads, which must not join it.
   *
   * @return how many there were; none if another process is at it
   */
  int carry(int most, Consumer<List<Entry>> carrier) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        int carried = carry(connection, most, carrier);
        connection.commit();
        return carried;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static int carry(Connection connection, int most, Consumer<List<Entry>> carrier)
      throws SQLException {
    if (!takesTurn(connection)) {
      return 0;
    }
    List<Entry> entries = oldest(connection, most);
    carrier.accept(entries);
    if (!entries.isEmpty()) {
      remove(connection, entries);
    }
    return entries.size();
  }

  private static boolean takesTurn(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(TAKE_TURN);
        ResultSet taken = lock.executeQuery()) {
      return taken.next() && taken.getBoolean(1);
    }
  }

  private static List<Entry> oldest(Connection connection, int most) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
      select.setInt(1, most);
      try (ResultSet rows = select.executeQuery()) {
        List<Entry> entries = new ArrayList<>();
        while (rows.next()) {
          entries.add(
              new Entry(
                  rows.getLong(1),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getObject(4, OffsetDateTime.class)));
        }
        return entries;
      }
    }
  }

  private static void remove(Connection connection, List<Entry> entries) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from outbox where id = any(?)")) {
      Object[] ids = entries.stream().map(Entry::id).toArray();
      delete.setArray(1, connection.createArrayOf("bigint", ids));
      delete.execute();
    }
  }

  /** A row. */
  record Entry(long id, String key, String value, OffsetDateTime writtenAt) {}
}
