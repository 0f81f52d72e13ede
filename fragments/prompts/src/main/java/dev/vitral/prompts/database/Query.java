package dev.vitral.prompts.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement and the values of its question marks, added together so that they stay in order.
 * Values are bound, never written into the text.
 */
public final class Query {

  private final StringBuilder sql = new StringBuilder();
  private final List<@Nullable Object> values = new ArrayList<>();

  private Query() {}

  /** A statement's beginning. */
  public static Query of(String sql, @Nullable Object... values) {
    return new Query().and(sql, values);
  }

  /** The statement's next part. */
  public Query and(String part, @Nullable Object... more) {
    sql.append(part).append('\n');
    Collections.addAll(values, more);
    return this;
  }

  PreparedStatement on(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.toString());
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, bound(values.get(i), connection));
    }
    return statement;
  }

  private static @Nullable Object bound(@Nullable Object value, Connection connection)
      throws SQLException {
    if (value instanceof Instant moment) {
      return moment.atOffset(ZoneOffset.UTC);
    }
    if (value instanceof List<?> texts) {
      return connection.createArrayOf("text", texts.toArray());
    }
    return value;
  }
}
