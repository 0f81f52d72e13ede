package dev.vitral.header.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** PostgreSQL. What fails there is an {@link UnavailableException}. */
@ApplicationScoped
public class Database {

  private final DataSource source;

  Database(DataSource source) {
    this.source = source;
  }

  /** One statement, which is a transaction of its own. */
  public <T> T ask(String sql, Question<T> question) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return question.ask(statement);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /** All of it or, if anything is thrown, nothing. */
  public <T> T transaction(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static UnavailableException unavailable(SQLException e) {
    return new UnavailableException("PostgreSQL cannot answer", e);
  }

  /** What is bound to a statement and read from its answer. */
  @FunctionalInterface
  public interface Question<T> {
    T ask(PreparedStatement statement) throws SQLException;
  }

  /** Statements of one transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
