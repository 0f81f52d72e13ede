package dev.vitral.reviews.catalogue;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks the read replica. Nothing that visitors read comes from anywhere else. */
@ApplicationScoped
class Replica {

  private final javax.sql.DataSource database;

  Replica(@DataSource("replica") javax.sql.DataSource database) {
    this.database = database;
  }

  <T> List<T> ask(String sql, List<?> values, Row<T> read) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
      try (ResultSet rows = select.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(read.of(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new ReplicaException("The replica cannot be asked", e);
    }
  }

  /** Reads one row. */
  interface Row<T> {
    T of(ResultSet rows) throws SQLException;
  }
}
