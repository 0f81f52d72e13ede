package dev.vitral.header.session;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
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

  /**
   * Begins a session; the token is given away and not kept.
   *
   * @param client what it is begun with, for its owner to know it again
   */
  public SessionToken begin(Account account, String client) {
    SessionToken token = SessionToken.fresh();
    store.add(new Session(token.sessionId(), account.id(), account.credential()), client);
    return token;
  }

  /** The live sessions of an account, those that began last first. */
  public List<OpenSession> of(Account account) {
    return store.list(account.id()).stream()
        .filter(session -> session.credential() == account.credential())
        .toList();
  }

  /**
   * Ends a session of an account.
   *
   * @return whether it had such a session
   */
  public boolean end(Account account, String sessionId) {
    return store.remove(account.id(), sessionId);
  }

  /**
   * Returns if sessions can be kept now.
   *
   * @throws UnavailableException if Redis is away
   */
  public void requireKeeper() {
    store.ping();
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
