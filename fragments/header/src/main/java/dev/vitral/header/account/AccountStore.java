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
import org.jspecify.annotations.Nullable;

/**
 * Accounts in PostgreSQL. Every change is one statement or one transaction, so that two at once
 * never make half of one. What fails is an {@link UnavailableException}.
 */
@ApplicationScoped
public class AccountStore {

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
      select id, handle, coalesce(name, handle) as name, email, credential, password,
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

  /** Two confirmations of one address take turns at the unique index, which has the last word. */
  private static final String CHANGE_EMAIL =
      """
      update account set email = ?, changed_at = now()
       where id = ? and not exists
         (select from account other where lower(other.email) = lower(?) and other.id <> account.id)
      """;

  private final Database database;
  private final Handles handles;

  AccountStore(Database database, Handles handles) {
    this.database = database;
    this.handles = handles;
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
    return database.transaction(work -> add(work, id, handle, name, password, roles));
  }

  /** The same within a transaction, for what is to be written with it. */
  public boolean add(
      Connection work,
      UUID id,
      String handle,
      @Nullable String name,
      String password,
      Set<Role> roles)
      throws SQLException {
    if (!handles.take(work, handle, id)) {
      return false;
    }
    try (PreparedStatement statement = work.prepareStatement(ADD)) {
      statement.setObject(1, id);
      statement.setString(2, handle);
      statement.setString(3, name);
      statement.setString(4, password);
      statement.setArray(5, work.createArrayOf("text", roles.stream().map(Role::claim).toArray()));
      return statement.executeQuery().next();
    }
  }

  /** The account of an id. */
  public Optional<Account> find(UUID id) {
    return database.ask(
        FIND + " where id = ?",
        statement -> {
          statement.setObject(1, id);
          return one(statement).map(Kept::account);
        });
  }

  /** The account of a handle, with its hashed password. */
  public Optional<Kept> find(String handle) {
    return database.ask(
        FIND + " where handle = ?",
        statement -> {
          statement.setString(1, handle);
          return one(statement);
        });
  }

  /** The account whose owner reads mail at an address, however its letters are written. */
  public Optional<Account> findByEmail(String email) {
    return database.ask(
        FIND + " where lower(email) = lower(?)",
        statement -> {
          statement.setString(1, email);
          return one(statement).map(Kept::account);
        });
  }

  /**
   * Changes handle or name; null keeps what is there, an empty name is the handle again. A handle
   * that is given up rests: nobody else has it for a while.
   *
   * @return false if somebody else has the handle, or it rests for somebody else
   */
  public boolean change(UUID id, @Nullable String handle, @Nullable String name) {
    return database.transaction(
        work -> {
          Optional<String> before = held(work, id);
          if (before.isEmpty()) {
            return true; // nobody is there any more to be told
          }
          if (handle != null
              && !handle.equals(before.get())
              && !handles.change(work, before.get(), handle, id)) {
            return false;
          }
          change(work, id, handle, name);
          return true;
        });
  }

  /** The handle of an account, whose row nobody else changes until the transaction ends. */
  private static Optional<String> held(Connection work, UUID id) throws SQLException {
    try (PreparedStatement statement =
        work.prepareStatement("select handle from account where id = ? for update")) {
      statement.setObject(1, id);
      ResultSet row = statement.executeQuery();
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  private static void change(
      Connection work, UUID id, @Nullable String handle, @Nullable String name)
      throws SQLException {
    try (PreparedStatement statement = work.prepareStatement(CHANGE)) {
      statement.setString(1, handle);
      statement.setString(2, name);
      statement.setObject(3, id);
      statement.executeUpdate();
    }
  }

  /**
   * Replaces the password of an account.
   *
   * @param password hashed
   * @return its credential from now on; empty if another change came first
   */
  public OptionalInt changePassword(Connection work, Account account, String password)
      throws SQLException {
    try (PreparedStatement statement = work.prepareStatement(CHANGE_PASSWORD)) {
      statement.setString(1, password);
      statement.setObject(2, account.id());
      statement.setInt(3, account.credential());
      ResultSet changed = statement.executeQuery();
      return changed.next() ? OptionalInt.of(changed.getInt(1)) : OptionalInt.empty();
    }
  }

  /**
   * Removes an account, and with it all that is kept of it here. Its handle rests.
   *
   * @return whether it was there
   */
  public boolean remove(Connection work, UUID id) throws SQLException {
    Optional<String> handle = held(work, id);
    if (handle.isEmpty()) {
      return false;
    }
    handles.leave(work, handle.get(), id);
    try (PreparedStatement statement = work.prepareStatement("delete from account where id = ?")) {
      statement.setObject(1, id);
      return statement.executeUpdate() == 1;
    }
  }

  /**
   * From now on the owner of the account, and nobody else, reads mail at that address.
   *
   * @return false if somebody else does, or the account is gone
   */
  public boolean changeEmail(Connection work, UUID id, String email) throws SQLException {
    try (PreparedStatement statement = work.prepareStatement(CHANGE_EMAIL)) {
      statement.setString(1, email);
      statement.setObject(2, id);
      statement.setString(3, email);
      return statement.executeUpdate() == 1;
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
            row.getString("email"),
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
}
