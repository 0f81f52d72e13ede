package dev.vitral.header.roles;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.Database;
import dev.vitral.header.account.TimeOrderedId;
import dev.vitral.header.apikey.ApiKeyStore;
import dev.vitral.kit.identity.Person;
import dev.vitral.kit.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Roles and their history in PostgreSQL. */
@ApplicationScoped
class RoleStore {

  private static final String IS_OPERATOR =
      "select 1 from account_role where account = ? and role = 'operator'";

  private static final String GRANT =
      "insert into account_role (account, role) values (?, ?) on conflict do nothing";

  private static final String TAKE = "delete from account_role where account = ? and role = ?";

  /** Sessions that began with other roles are dead. */
  private static final String END_SESSIONS =
      "update account set credential = credential + 1, changed_at = now() where id = ?";

  private static final String WRITE_DOWN =
      """
      insert into role_change (id, account, handle, role, granted, actor, actor_handle, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String HISTORY =
      """
      select id, handle, role, granted, actor_handle, reason, made_at from role_change
       where (?::uuid is null or account = ?::uuid) and (?::uuid is null or id < ?::uuid)
       order by id desc limit ?
      """;

  private final Database database;
  private final ApiKeyStore keys;

  RoleStore(Database database, ApiKeyStore keys) {
    this.database = database;
    this.keys = keys;
  }

  /**
   * Grants or takes a role and writes it down, all of it or nothing. API keys are an editor's, and
   * end with that role; whoever makes one meanwhile has had the account's row before or not at all.
   */
  Outcome change(Person actor, Account account, Role role, boolean granted, String reason) {
    return database.transaction(
        work -> {
          Operators.turn(work);
          if (!isOperator(work, actor.id())) {
            return Outcome.FORBIDDEN;
          }
          if (update(work, granted ? GRANT : TAKE, account.id(), role.claim()) == 0) {
            return Outcome.SAME;
          }
          update(work, END_SESSIONS, account.id());
          if (role == Role.EDITOR && !granted) {
            keys.removeAll(work, account.id());
          }
          update(
              work,
              WRITE_DOWN,
              TimeOrderedId.next(),
              account.id(),
              account.handle(),
              role.claim(),
              granted,
              actor.id(),
              actor.handle(),
              reason);
          return Outcome.CHANGED;
        });
  }

  private static boolean isOperator(Connection work, UUID id) throws SQLException {
    try (PreparedStatement statement = work.prepareStatement(IS_OPERATOR)) {
      statement.setObject(1, id);
      return statement.executeQuery().next();
    }
  }

  private static int update(Connection work, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = work.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  /**
   * The latest changes, newest first.
   *
   * @param account null for those of all
   * @param before only what was before that one; null for all
   */
  List<RoleChange> history(@Nullable UUID account, @Nullable UUID before, int most) {
    return database.ask(
        HISTORY,
        statement -> {
          statement.setObject(1, account);
          statement.setObject(2, account);
          statement.setObject(3, before);
          statement.setObject(4, before);
          statement.setInt(5, most);
          ResultSet rows = statement.executeQuery();
          List<RoleChange> found = new ArrayList<>();
          while (rows.next()) {
            found.add(read(rows));
          }
          return found;
        });
  }

  private static RoleChange read(ResultSet row) throws SQLException {
    return new RoleChange(
        row.getObject("id", UUID.class),
        row.getString("handle"),
        row.getString("role"),
        row.getBoolean("granted"),
        row.getString("actor_handle"),
        row.getString("reason"),
        row.getTimestamp("made_at").toInstant());
  }

  /** What became of a change. */
  enum Outcome {
    CHANGED,
    /** It was so already. */
    SAME,
    /** Who asked for it is no operator any more. */
    FORBIDDEN
  }
}
