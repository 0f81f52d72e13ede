package dev.vitral.header.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.header.account.Account;
import dev.vitral.header.account.Database;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.profile.OwnAccount;
import dev.vitral.header.profile.OwnSessions;
import jakarta.enterprise.context.RequestScoped;
import java.sql.ResultSet;
import java.util.Optional;

/**
 * All that this service keeps of an account, save the hashes of its password, of keys and of
 * tokens.
 */
@RequestScoped
public class Export {

  private static final String ALL =
      """
      select json_build_object(
        'account', json_build_object(
          'id', a.id, 'username', a.handle, 'name', a.name, 'email', a.email,
          'roles', (select coalesce(json_agg(role order by role), '[]'::json)
                      from account_role where account = a.id),
          'createdAt', a.created_at, 'changedAt', a.changed_at),
        'formerUsernames', (
          select coalesce(json_agg(json_build_object('username', handle, 'restsUntil', free_at)
                   order by free_at), '[]'::json)
            from former_handle where account = a.id),
        'apiKeys', (
          select coalesce(json_agg(json_build_object('id', id, 'name', name, 'ending', ending,
                   'createdAt', created_at, 'expiresAt', expires_at, 'usedAt', used_at)
                   order by id), '[]'::json)
            from api_key where account = a.id),
        'mail', (
          select coalesce(json_agg(json_build_object('kind', kind, 'recipient', recipient,
                   'state', state, 'writtenAt', created_at) order by created_at), '[]'::json)
            from mail where account = a.id or lower(recipient) = lower(a.email)),
        'roleChanges', (
          select coalesce(json_agg(json_build_object('role', role, 'granted', granted,
                   'by', actor_handle, 'reason', reason, 'at', made_at) order by id), '[]'::json)
            from role_change where account = a.id))
        from account a where a.id = ?
      """;

  private final OwnAccount own;
  private final OwnSessions sessions;
  private final Database database;
  private final ObjectMapper json;
  private final Refusals refusals;

  Export(
      OwnAccount own,
      OwnSessions sessions,
      Database database,
      ObjectMapper json,
      Refusals refusals) {
    this.own = own;
    this.sessions = sessions;
    this.database = database;
    this.json = json;
    this.refusals = refusals;
  }

  /**
   * What is kept now.
   *
   * @throws Refusal 401, 503 if any of it cannot be read
   */
  public Exported all() {
    Account account = own.read();
    String kept = refusals.orUnavailable(() -> kept(account)).orElseThrow(refusals::noSession);
    try {
      ObjectNode all = (ObjectNode) json.readTree(kept);
      all.set("sessions", json.valueToTree(sessions.list()));
      return new Exported(account.handle(), all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL writes JSON", e);
    }
  }

  private Optional<String> kept(Account account) {
    return database.ask(
        ALL,
        statement -> {
          statement.setObject(1, account.id());
          ResultSet row = statement.executeQuery();
          return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        });
  }

  /** Somebody's data. */
  public record Exported(String username, ObjectNode data) {}
}
