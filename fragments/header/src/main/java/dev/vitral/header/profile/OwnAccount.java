package dev.vitral.header.profile;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountMessages;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.DisplayName;
import dev.vitral.header.account.Handle;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.password.PasswordHasher;
import dev.vitral.header.password.PasswordRule;
import dev.vitral.header.password.PasswordWords;
import dev.vitral.header.throttle.Throttle;
import dev.vitral.kit.identity.Visitor;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The account of the person who makes the request; whose it is, only the token says. */
@RequestScoped
public class OwnAccount {

  private final Visitor visitor;
  private final AccountStore accounts;
  private final PasswordHasher hasher;
  private final PasswordRule rule;
  private final Throttle throttle;
  private final Refusals refusals;

  OwnAccount(
      Visitor visitor,
      AccountStore accounts,
      PasswordHasher hasher,
      PasswordRule rule,
      Throttle throttle,
      Refusals refusals) {
    this.visitor = visitor;
    this.accounts = accounts;
    this.hasher = hasher;
    this.rule = rule;
    this.throttle = throttle;
    this.refusals = refusals;
  }

  /**
   * The account as it is now.
   *
   * @throws Refusal 401 if it is gone, 503
   */
  public Account read() {
    return refusals
        .orUnavailable(() -> accounts.find(visitor.required().id()))
        .orElseThrow(refusals::noSession);
  }

  /**
   * Changes handle or name; null keeps what is there, an empty name is the handle again. Everything
   * that belongs to the account belongs to its id, so this is one row.
   *
   * @throws Refusal 409 if the handle is taken, 422 if it cannot be, 503
   */
  public Account rename(@Nullable String handle, @Nullable String name) {
    Account account = read();
    @Nullable String wanted = name == null ? null : name.strip();
    Map<String, String> errors = faults(handle, wanted);
    if (!errors.isEmpty()) {
      throw refusals.invalid(errors);
    }
    if (!refusals.orUnavailable(() -> accounts.change(account.id(), handle, wanted))) {
      throw refusals.handleTaken();
    }
    return read();
  }

  private Map<String, String> faults(@Nullable String handle, @Nullable String name) {
    AccountMessages messages = refusals.messages();
    Map<String, String> errors = new LinkedHashMap<>();
    if (handle == null ? name == null : !Handle.isValid(handle)) {
      errors.put("username", messages.username_form());
    }
    if (name != null && !DisplayName.isValid(name)) {
      errors.put("name", messages.name_form());
    }
    return errors;
  }

  /**
   * Replaces the password. Sessions that began with the old one are dead from now on.
   *
   * @return the account with its new credential
   * @throws Refusal 403 if the current password is another one, 422 if the new one cannot be, 429,
   *     503
   */
  public Account changePassword(@Nullable String current, @Nullable String wanted) {
    Account account = read();
    Optional<PasswordRule.Fault> fault = rule.check(wanted, account.handle());
    if (fault.isPresent()) {
      throw refusals.invalid(Map.of("new", PasswordWords.of(fault.get(), refusals.messages())));
    }
    throttle.password(account.handle());
    return refusals.orUnavailable(() -> replace(account, current, Objects.requireNonNull(wanted)));
  }

  private Account replace(Account account, @Nullable String current, String wanted) {
    String kept =
        accounts
            .find(account.handle())
            .filter(found -> found.account().id().equals(account.id()))
            .map(AccountStore.Kept::password)
            .orElseThrow(refusals::noSession);
    String said = current == null || current.length() > 2 * PasswordRule.LONGEST ? "" : current;
    if (!hasher.matches(said, kept)) {
      throw refusals.wrongCurrent();
    }
    throttle.right(account.handle());
    OptionalInt credential = accounts.changePassword(account, hasher.hash(wanted));
    return new Account(
        account.id(),
        account.handle(),
        account.name(),
        account.roles(),
        credential.orElseThrow(refusals::wrongCurrent));
  }
}
