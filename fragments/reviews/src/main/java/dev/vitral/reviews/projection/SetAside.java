package dev.vitral.reviews.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Records that cannot be projected, kept for somebody to look at. */
@ApplicationScoped
class SetAside {

  private static final String KEEP =
      """
      insert into set_aside (topic, partition, position, key, value, reason)
      values (?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final int LONGEST_REASON = 500;

  private final DataSource database;

  SetAside(DataSource database) {
    this.database = database;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void keep(
      String topic,
      int partition,
      long position,
      byte @Nullable [] key,
      byte @Nullable [] value,
      String reason)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setString(1, topic);
      insert.setInt(2, partition);
      insert.setLong(3, position);
      insert.setBytes(4, key);
      insert.setBytes(5, value);
      insert.setString(6, storable(reason));
      insert.execute();
    }
  }

  /** A reason may quote the record, and with it what no text in PostgreSQL can hold. */
  private static String storable(String reason) {
    String plain = reason.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.substring(0, Math.min(plain.length(), LONGEST_REASON));
  }
}
