package dev.vitral.header.login;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.password.PasswordHasher;
import dev.vitral.header.password.PasswordRule;
import dev.vitral.header.session.SessionToken;
import dev.vitral.header.session.Sessions;
import dev.vitral.header.throttle.Throttle;
import dev.vitral.kit.audit.Audit;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins sessions for those who know a password. */
@RequestScoped
public class Login {

  private final AccountStore accounts;
  private final PasswordHasher hasher;
  private final Sessions sessions;
  private final Throttle throttle;
  private final Client client;
  private final Audit audit;
  private final Refusals refusals;

  Login(
      AccountStore accounts,
      PasswordHasher hasher,
      Sessions sessions,
      Throttle throttle,
      Client client,
      Audit audit,
      Refusals refusals) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.sessions = sessions;
    this.throttle = throttle;
    this.client = client;
    this.audit = audit;
    this.refusals = refusals;
  }

  /**
   * Begins a session.
   *
   * @throws Refusal 401 with the same words and after the same work for an unknown handle and for a
   *     wrong password, 429, 503
   */
  public SessionToken logIn(@Nullable String username, @Nullable String password) {
    String handle = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    String said = password == null ? "" : password;
    Account account =
        throttle
            .password(handle, tries -> checked(handle, said, tries))
            .orElseThrow(refusals::wrongCredentials);
    SessionToken begun = begin(account);
    audit.note("logged in", account.id());
    return begun;
  }

  /** Begins a session for somebody whose password is known to be right. */
  public SessionToken begin(Account account) {
    return refusals.orUnavailable(() -> sessions.begin(account, client.name()));
  }

  /** Ends every session of an account and begins another one. */
  public SessionToken beginAnew(Account account) {
    return refusals.orUnavailable(
        () -> {
          sessions.endOthers(account, null);
          return sessions.begin(account, client.name());
        });
  }

  private Optional<Account> checked(String handle, String password, int tries) {
    sessions.requireKeeper(); // else a 503 would tell that a password is right
    Optional<AccountStore.Kept> kept = accounts.find(handle);
    String hash = kept.map(AccountStore.Kept::password).orElseGet(hasher::nobodys);
    boolean tooLong = password.length() > 2 * PasswordRule.LONGEST;
    boolean right = hasher.matches(tooLong ? "" : password, hash, tries);
    if (!right) {
      audit.note("refused a password", kept.map(found -> found.account().id()).orElse(null));
    }
    return kept.map(AccountStore.Kept::account).filter(account -> right);
  }
}
