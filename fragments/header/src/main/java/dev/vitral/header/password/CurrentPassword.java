package dev.vitral.header.password;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.throttle.Throttle;
import dev.vitral.kit.audit.Audit;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks who is logged in for the password again, before something that a thief must not do. */
@RequestScoped
public class CurrentPassword {

  private final AccountStore accounts;
  private final PasswordHasher hasher;
  private final Throttle throttle;
  private final Audit audit;
  private final Refusals refusals;

  CurrentPassword(
      AccountStore accounts,
      PasswordHasher hasher,
      Throttle throttle,
      Audit audit,
      Refusals refusals) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.throttle = throttle;
    this.audit = audit;
    this.refusals = refusals;
  }

  /**
   * Returns if it is the account's password.
   *
   * @throws Refusal 403 if it is another one, 401 if the account is gone, 429, 503
   */
  public void require(Account account, @Nullable String said) {
    Optional<Account> right =
        throttle.password(account.handle(), tries -> checked(account, bounded(said), tries));
    audit.note(right.isPresent() ? "gave the password again" : "refused a password", account.id());
    if (right.isEmpty()) {
      throw refusals.wrongCurrent();
    }
  }

  private Optional<Account> checked(Account account, String said, int tries) {
    return Optional.of(account).filter(one -> hasher.matches(said, kept(one), tries));
  }

  private String kept(Account account) {
    return accounts
        .find(account.handle())
        .filter(found -> found.account().id().equals(account.id()))
        .map(AccountStore.Kept::password)
        .orElseThrow(refusals::noSession);
  }

  /** What no password can be is not hashed either. */
  private static String bounded(@Nullable String said) {
    return said == null || said.length() > 2 * PasswordRule.LONGEST ? "" : said;
  }
}
