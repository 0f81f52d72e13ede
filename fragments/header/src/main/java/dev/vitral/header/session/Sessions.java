package dev.vitral.header.session;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in. Redis knows the sessions, PostgreSQL has the last word: a session that began
 * with an older credential of its account is dead, even if Redis was away when it should have been
 * ended.
 */
@ApplicationScoped
public class Sessions {

  private final SessionStore store;
  private final AccountStore accounts;
  private final SessionConfig config;

  Sessions(SessionStore store, AccountStore accounts, SessionConfig config) {
    this.store = store;
    this.accounts = accounts;
    this.config = config;
  }

  /** Begins a session; the token is given away and not kept. */
  public SessionToken begin(Account account) {
    SessionToken token = SessionToken.fresh();
    store.add(new Session(token.sessionId(), account.id(), account.credential()));
    return token;
  }

  /** Whose session a token opens, with name and roles as they are now. */
  public Optional<Account> whose(SessionToken token) {
    return store.use(token.sessionId()).flatMap(this::alive);
  }

  private Optional<Account> alive(Session session) {
    return accounts
        .find(session.account())
        .filter(account -> account.credential() == session.credential());
  }

  /** Ends a session; one that has ended already is fine. */
  public void end(String sessionId) {
    store.remove(sessionId);
  }

  /** Ends every session of an account, save one that goes on with the account's new credential. */
  public void endOthers(Account account, @Nullable String keptId) {
    store.removeOthers(account.id(), keptId == null ? "" : keptId, account.credential());
  }

  /** How long a session lives at least, unless it is ended. */
  public Duration idle() {
    return config.idle();
  }
}
