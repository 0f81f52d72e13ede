package dev.vitral.prompts.database;

import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.kit.problem.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. Statements within a transaction share its connection, and end with the deadline of
 * their request. While PostgreSQL is away, or too slow, a request ends with 503.
 */
@ApplicationScoped
public class Database {

  private static final Logger LOG = Logger.getLogger(Database.class);

  /** Connection, resources, operator's intervention, read-only: SQLSTATE classes that pass. */
  private static final Set<String> PASSING = Set.of("08", "53", "57", "25");

  private final DataSource source;
  private final RequestLocale locale;

  Database(DataSource source, RequestLocale locale) {
    this.source = source;
    this.locale = locale;
  }

  /** Every row of a query. */
  public <T> List<T> list(Query query, Row<T> row) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = query.on(connection);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(row.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The first row of a query. */
  public <T> Optional<T> first(Query query, Row<T> row) {
    return list(query, row).stream().findFirst();
  }

  /**
   * Runs a statement that returns no rows.
   *
   * @return how many rows it changed
   */
  public int change(Query query) {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = query.on(connection)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private RuntimeException failed(SQLException e) {
    @Nullable String state = e.getSQLState();
    if (state != null && !PASSING.contains(state.substring(0, Math.min(2, state.length())))) {
      return new IllegalStateException("PostgreSQL refused a statement", e);
    }
    LOG.warnf("PostgreSQL is away or too slow: %s", e.getMessage());
    return new ProblemException(503, ProblemTexts.in(locale.locale()).detail(503))
        .withHeader("Retry-After", "2");
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
