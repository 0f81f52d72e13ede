package dev.vitral.header.apikey;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.Database;
import dev.vitral.header.account.TimeOrderedId;
import dev.vitral.header.account.UnavailableException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keys in PostgreSQL, which alone decides what they open. What fails is an {@link
 * UnavailableException}.
 */
@ApplicationScoped
public class ApiKeyStore {

  private static final Logger LOG = Logger.getLogger(ApiKeyStore.class);

  /** Whoever changes password or roles, or adds a key, takes turns at the account's row. */
  private static final String TURN =
      "select 1 from account where id = ? and credential = ? for update";

  private static final String ADD =
      """
      insert into api_key (id, account, hash, name, ending, expires_at)
      select ?, ?, ?, ?, ?, now() + ? * interval '24 hours'
       where (select count(*) from api_key where account = ? and expires_at > now()) < ?
      returning id, name, ending, created_at, expires_at, used_at
      """;

  private static final String LIST =
      """
      select id, name, ending, created_at, expires_at, used_at from api_key
       where account = ? and expires_at > now() order by id desc
      """;

  private static final String FIND =
      """
      select account, coalesce(used_at < now() - ? * interval '1 second', true) as to_note
        from api_key where hash = ? and expires_at > now()
      """;

  private final Database database;
  private final AccountStore accounts;
  private final ApiKeyConfig config;

  ApiKeyStore(Database database, AccountStore accounts, ApiKeyConfig config) {
    this.database = database;
    this.accounts = accounts;
    this.config = config;
  }

  /**
   * Returns if the account is still as it was read: with that password and those roles. So it stays
   * until the transaction ends.
   */
  public boolean isAsRead(Connection work, Account account) throws SQLException {
    try (PreparedStatement statement = work.prepareStatement(TURN)) {
      statement.setObject(1, account.id());
      statement.setInt(2, account.credential());
      return statement.executeQuery().next();
    }
  }

  /**
   * Adds a key, in a transaction in which the account {@link #isAsRead}.
   *
   * @return empty if the account has as many as it may have
   */
  public Optional<ApiKey> add(
      Connection work, Account account, ApiKeyToken token, String name, int days)
      throws SQLException {
    try (PreparedStatement statement = work.prepareStatement(ADD)) {
      statement.setObject(1, TimeOrderedId.next());
      statement.setObject(2, account.id());
      statement.setBytes(3, token.hash());
      statement.setString(4, name);
      statement.setString(5, token.ending());
      statement.setInt(6, days);
      statement.setObject(7, account.id());
      statement.setInt(8, most());
      ResultSet row = statement.executeQuery();
      return row.next() ? Optional.of(read(row)) : Optional.empty();
    }
  }

  /** Keys that an account may have at a time. */
  public int most() {
    return config.perAccount();
  }

  /** The live keys of an account, newest first. */
  public List<ApiKey> of(UUID account) {
    return database.ask(
        LIST,
        statement -> {
          statement.setObject(1, account);
          ResultSet rows = statement.executeQuery();
          List<ApiKey> keys = new ArrayList<>();
          while (rows.next()) {
            keys.add(read(rows));
          }
          return keys;
        });
  }

  private static ApiKey read(ResultSet row) throws SQLException {
    return new ApiKey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("ending"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        moment(row.getTimestamp("used_at")));
  }

  private static @Nullable Instant moment(@Nullable Timestamp kept) {
    return kept == null ? null : kept.toInstant();
  }

  /**
   * Whose live key a token is, with the name and those roles of now that a program may have. That
   * it is used is noted now and then; what is nobody's is looked up and writes nothing.
   */
  public Optional<Account> whose(ApiKeyToken token) {
    Optional<Found> key = find(token);
    if (key.filter(Found::isToNote).isPresent()) {
      noteUse(token);
    }
    return key.flatMap(found -> accounts.find(found.account())).map(Account::forPrograms);
  }

  private Optional<Found> find(ApiKeyToken token) {
    return database.ask(
        FIND,
        statement -> {
          statement.setLong(1, config.useNoted().toSeconds());
          statement.setBytes(2, token.hash());
          ResultSet row = statement.executeQuery();
          return row.next()
              ? Optional.of(
                  new Found(row.getObject("account", UUID.class), row.getBoolean("to_note")))
              : Optional.empty();
        });
  }

  private void noteUse(ApiKeyToken token) {
    database.ask(
        "update api_key set used_at = now() where hash = ?",
        statement -> {
          statement.setBytes(1, token.hash());
          return statement.executeUpdate();
        });
  }

  /**
   * Revokes a key of an account.
   *
   * @return whether it had such a key
   */
  public boolean remove(UUID account, UUID id) {
    return database.ask(
        "delete from api_key where id = ? and account = ?",
        statement -> {
          statement.setObject(1, id);
          statement.setObject(2, account);
          return statement.executeUpdate() == 1;
        });
  }

  /** Revokes all keys of an account. */
  public void removeAll(Connection work, UUID account) throws SQLException {
    try (PreparedStatement statement =
        work.prepareStatement("delete from api_key where account = ?")) {
      statement.setObject(1, account);
      statement.executeUpdate();
    }
  }

  /** Forgets keys whose time is over, or whose owner is no editor any more. */
  @Scheduled(every = "1h", delayed = "1m")
  void tidy() {
    try {
      database.ask(
          """
          delete from api_key k
           where expires_at <= now()
              or not exists (
                select from account_role r where r.account = k.account and r.role = 'editor')
          """,
          PreparedStatement::executeUpdate);
    } catch (UnavailableException e) {
      LOG.debugf("Ended API keys are forgotten later: %s", e.getMessage());
    }
  }

  /**
   * A live key.
   *
   * @param isToNote whether the last use that is kept lies long enough behind
   */
  private record Found(UUID account, boolean isToNote) {}
}
