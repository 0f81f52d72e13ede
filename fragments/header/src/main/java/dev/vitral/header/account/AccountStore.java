package dev.vitral.header.account;

import dev.vitral.kit.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Accounts in PostgreSQL. Every change is one statement, so that two at once never make half of
 * one. What fails is an {@link UnavailableException}.
 */
@ApplicationScoped
public class AccountStore {

  private static final String UNIQUE_VIOLATION = "23505";

  private static final String ADD =
      """
      with added as (
        insert into account (id, handle, name, password) values (?, ?, ?, ?)
            on conflict (handle) do nothing
        returning id
      ), allowed as (
        insert into account_role (account, role)
        select added.id, role from added, unnest(?) as role
      )
      select id from added
      """;

  private static final String FIND =
      """
      select id, handle, coalesce(name, handle) as name, credential, password,
             array(select role from account_role where account = id) as roles
        from account
      """;

  private static final String CHANGE =
      """
      update account
         set handle = coalesce(?, handle), name = nullif(coalesce(?, name), ''), changed_at = now()
       where id = ?
      """;

  private static final String CHANGE_PASSWORD =
      """
      update account set password = ?, credential = credential + 1, changed_at = now()
       where id = ? and credential = ?
      returning credential
      """;

  private final DataSource database;

  AccountStore(DataSource database) {
    this.database = database;
  }

  /**
   * Adds an account, unless its handle is taken.
   *
   * @param name null where the handle is the name
   * @param password hashed
   * @return whether it was added
   */
  public boolean add(
      UUID id, String handle, @Nullable String name, String password, Set<Role> roles) {
    return ask(
        ADD,
        statement -> {
          statement.setObject(1, id);
          statement.setString(2, handle);
          statement.setString(3, name);
          statement.setString(4, password);
          Object[] allowed = roles.stream().map(Role::claim).toArray();
          statement.setArray(5, statement.getConnection().createArrayOf("text", allowed));
          return statement.executeQuery().next();
        });
  }

  /** The account of an id. */
  public Optional<Account> find(UUID id) {
    return ask(
        FIND + " where id = ?",
        statement -> {
          statement.setObject(1, id);
          return one(statement).map(Kept::account);
        });
  }

  /** The account of a handle, with its hashed password. */
  public Optional<Kept> find(String handle) {
    return ask(
        FIND + " where handle = ?",
        statement -> {
          statement.setString(1, handle);
          return one(statement);
        });
  }

  /**
   * Changes handle or name; null keeps what is there, an empty name is the handle again.
   *
   * @return false if somebody else has the handle
   */
  public boolean change(UUID id, @Nullable String handle, @Nullable String name) {
    return ask(
        CHANGE,
        statement -> {
          statement.setString(1, handle);
          statement.setString(2, name);
          statement.setObject(3, id);
          try {
            statement.executeUpdate();
            return true;
          } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
              return false;
            }
            throw e;
          }
        });
  }

  /**
   * Replaces the password of an account.
   *
   * @param password hashed
   * @return its credential from now on; empty if another change came first
   */
  public OptionalInt changePassword(Account account, String password) {
    return ask(
        CHANGE_PASSWORD,
        statement -> {
          statement.setString(1, password);
          statement.setObject(2, account.id());
          statement.setInt(3, account.credential());
          ResultSet changed = statement.executeQuery();
          return changed.next() ? OptionalInt.of(changed.getInt(1)) : OptionalInt.empty();
        });
  }

  private <T> T ask(String sql, Question<T> question) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return question.ask(statement);
    } catch (SQLException e) {
      throw new UnavailableException("PostgreSQL cannot answer", e);
    }
  }

  private static Optional<Kept> one(PreparedStatement statement) throws SQLException {
    ResultSet rows = statement.executeQuery();
    return rows.next() ? Optional.of(read(rows)) : Optional.empty();
  }

  private static Kept read(ResultSet row) throws SQLException {
    Account account =
        new Account(
            row.getObject("id", UUID.class),
            row.getString("handle"),
            row.getString("name"),
            roles(row.getArray("roles")),
            row.getInt("credential"));
    return new Kept(account, row.getString("password"));
  }

  private static Set<Role> roles(Array claims) throws SQLException {
    return Arrays.stream((String[]) claims.getArray())
        .flatMap(claim -> Role.of(claim).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** An account with its hashed password. */
  public record Kept(Account account, String password) {}

  @FunctionalInterface
  private interface Question<T> {
    T ask(PreparedStatement statement) throws SQLException;
  }
}
