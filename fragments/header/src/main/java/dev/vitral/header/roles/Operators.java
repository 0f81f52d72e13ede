package dev.vitral.header.roles;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Those who run the portal. There is always one, if there ever was. */
public final class Operators {

  private static final String TURN = "select pg_advisory_xact_lock(7221006)";

  private static final String LAST =
      """
      select bool_or(account = ?) and count(*) = 1 from account_role where role = 'operator'
      """;

  /** Whether an account is the only one left. If so, that stays so until the transaction ends. */
  public static boolean isLast(Connection work, UUID account) throws SQLException {
    turn(work);
    try (PreparedStatement statement = work.prepareStatement(LAST)) {
      statement.setObject(1, account);
      ResultSet row = statement.executeQuery();
      return row.next() && row.getBoolean(1);
    }
  }

  /** Whoever changes who they are takes turns: two cannot take each other's role at once. */
  static void turn(Connection work) throws SQLException {
    try (PreparedStatement statement = work.prepareStatement(TURN)) {
      statement.execute();
    }
  }

  private Operators() {}
}
