package dev.vitral.header.data;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.Database;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.account.UnavailableException;
import dev.vitral.header.mail.Kind;
import dev.vitral.header.mail.Outbox;
import dev.vitral.header.password.CurrentPassword;
import dev.vitral.header.profile.OwnAccount;
import dev.vitral.header.roles.Operators;
import dev.vitral.header.session.Sessions;
import dev.vitral.kit.audit.Audit;
import dev.vitral.kit.locale.RequestLocale;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Deletes accounts, when their owners wish it. */
@RequestScoped
public class Deletion {

  private static final Logger LOG = Logger.getLogger(Deletion.class);

  private final OwnAccount own;
  private final CurrentPassword current;
  private final AccountStore accounts;
  private final Database database;
  private final Outbox outbox;
  private final Sessions sessions;
  private final RequestLocale locale;
  private final Audit audit;
  private final Refusals refusals;

  Deletion(
      OwnAccount own,
      CurrentPassword current,
      AccountStore accounts,
      Database database,
      Outbox outbox,
      Sessions sessions,
      RequestLocale locale,
      Audit audit,
      Refusals refusals) {
    this.own = own;
    this.current = current;
    this.accounts = accounts;
    this.database = database;
    this.outbox = outbox;
    this.sessions = sessions;
    this.locale = locale;
    this.audit = audit;
    this.refusals = refusals;
  }

  /**
   * Deletes the own account and what is kept of it here. The handle rests; what operators did about
   * its roles stays written.
   *
   * @throws Refusal 401, 403 if the password is another one, 409 for the last operator, 429, 503
   */
  public void delete(@Nullable String password) {
    Account account = own.read();
    current.require(account, password);
    boolean isDeleted =
        refusals.orUnavailable(() -> database.transaction(work -> delete(work, account)));
    if (!isDeleted) {
      throw refusals.lastOperator();
    }
    audit.note("deleted the account", account.id());
    endSessions(account);
  }

  private boolean delete(Connection work, Account account) throws SQLException {
    if (Operators.isLast(work, account.id())) {
      return false;
    }
    if (accounts.remove(work, account.id()) && account.email() != null) {
      outbox.forget(work, account.email());
      outbox.put(work, Kind.DELETED, null, account.email(), locale.locale());
    }
    return true;
  }

  /** They are dead already, since the account is gone: this only spares Redis. */
  private void endSessions(Account account) {
    try {
      sessions.endOthers(account, null);
    } catch (UnavailableException e) {
      LOG.debugf("Sessions of nobody end with their time: %s", e.getMessage());
    }
  }
}
