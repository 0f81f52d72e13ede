package dev.vitral.header.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who may have which handle. A handle that was given up rests for a while, so that nobody passes
 * for who had it; only its last owner can have it back. Who takes or leaves a handle takes turns
 * with everybody else who does so with the same one.
 */
@ApplicationScoped
class Handles {

  private static final String TURN = "select pg_advisory_xact_lock(hashtextextended(?, 5))";

  private static final String FREE =
      """
      select not exists (select from account where handle = ? and id <> ?)
         and not exists (select from former_handle
                          where handle = ? and free_at > now() and account is distinct from ?)
      """;

  private static final String LEAVE =
      """
      insert into former_handle (handle, account, free_at)
      values (?, ?, now() + ? * interval '1 second')
      """;

  private static final String FREE_OLDEST =
      """
      delete from former_handle where handle in
        (select handle from former_handle where account = ? order by free_at desc offset ?)
      """;

  private final AccountConfig config;

  Handles(AccountConfig config) {
    this.config = config;
  }

  /**
   * Whether an account may have a handle. If so nobody else takes it until the transaction ends.
   */
  boolean take(Connection work, String handle, UUID account) throws SQLException {
    turn(work, handle);
    try (PreparedStatement statement = work.prepareStatement(FREE)) {
      statement.setString(1, handle);
      statement.setObject(2, account);
      statement.setString(3, handle);
      statement.setObject(4, account);
      ResultSet row = statement.executeQuery();
      if (!row.next() || !row.getBoolean(1)) {
        return false;
      }
    }
    forget(work, handle);
    return true;
  }

  /** Whether an account may have another handle than now; its own one rests from then on. */
  boolean change(Connection work, String before, String after, UUID account) throws SQLException {
    for (String handle : Stream.of(before, after).sorted().toList()) {
      turn(work, handle);
    }
    if (!take(work, after, account)) {
      return false;
    }
    leave(work, before, account);
    return true;
  }

  /** The handle rests from now on. */
  void leave(Connection work, String handle, UUID account) throws SQLException {
    turn(work, handle);
    forget(work, handle);
    try (PreparedStatement statement = work.prepareStatement(LEAVE)) {
      statement.setString(1, handle);
      statement.setObject(2, account);
      statement.setLong(3, config.handleRest().toSeconds());
      statement.executeUpdate();
    }
    try (PreparedStatement statement = work.prepareStatement(FREE_OLDEST)) {
      statement.setObject(1, account);
      statement.setInt(2, config.handlesResting());
      statement.executeUpdate();
    }
  }

  private static void turn(Connection work, String handle) throws SQLException {
    try (PreparedStatement statement = work.prepareStatement(TURN)) {
      statement.setString(1, handle);
      statement.execute();
    }
  }

  private static void forget(Connection work, String handle) throws SQLException {
    try (PreparedStatement statement =
        work.prepareStatement("delete from former_handle where handle = ?")) {
      statement.setString(1, handle);
      statement.executeUpdate();
    }
  }
}
