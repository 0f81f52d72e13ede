package dev.vitral.reviews.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which review each idempotency key of an editor made. */
@ApplicationScoped
class AcceptedRequests {

  /** The second of two equal requests at once waits for the first. */
  private static final String TAKE_TURNS =
      "select pg_advisory_xact_lock(7221007, hashtext(? || '/' || ?))";

  private static final String FORGET =
      "delete from accepted_request where author_id = ? and accepted_at < now() - ?::interval";
  private static final String FIND =
      "select fingerprint, review from accepted_request where author_id = ? and key = ?";
  private static final String KEEP =
      "insert into accepted_request (author_id, key, fingerprint, review) values (?, ?, ?, ?)";

  private final DataSource database;
  private final WritingConfig config;

  AcceptedRequests(DataSource database, WritingConfig config) {
    this.database = database;
    this.config = config;
  }

  /** What the key was used for; nobody else uses it until the end of the transaction at hand. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Accepted> find(UUID author, String key) {
    try (Connection connection = database.getConnection();
        PreparedStatement lock = connection.prepareStatement(TAKE_TURNS);
        PreparedStatement forget = connection.prepareStatement(FORGET);
        PreparedStatement select = connection.prepareStatement(FIND)) {
      lock.setString(1, author.toString());
      lock.setString(2, key);
      lock.execute();
      forget.setObject(1, author);
      forget.setString(2, config.keysKept().toSeconds() + " seconds");
      forget.execute();
      select.setObject(1, author);
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Accepted(row.getBytes(1), row.getObject(2, UUID.class)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new WritingException("The idempotency key cannot be looked up", e);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(UUID author, String key, byte[] fingerprint, UUID review) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setObject(1, author);
      insert.setString(2, key);
      insert.setBytes(3, fingerprint);
      insert.setObject(4, review);
      insert.execute();
    } catch (SQLException e) {
      throw new WritingException("The idempotency key cannot be kept", e);
    }
  }

  /** A request that was accepted before. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Accepted(byte[] fingerprint, UUID review) {}
}
