package dev.vitral.header.profile;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountMessages;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.Database;
import dev.vitral.header.account.DisplayName;
import dev.vitral.header.account.Handle;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.apikey.ApiKeyStore;
import dev.vitral.header.mail.Kind;
import dev.vitral.header.mail.Links;
import dev.vitral.header.mail.Outbox;
import dev.vitral.header.password.CurrentPassword;
import dev.vitral.header.password.PasswordHasher;
import dev.vitral.header.password.PasswordRule;
import dev.vitral.kit.audit.Audit;
import dev.vitral.kit.identity.Visitor;
import dev.vitral.kit.locale.RequestLocale;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.SQLException;
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
  private final CurrentPassword current;
  private final Database database;
  private final Outbox outbox;
  private final Links links;
  private final ApiKeyStore keys;
  private final RequestLocale locale;
  private final Audit audit;
  private final Refusals refusals;

  OwnAccount(
      Visitor visitor,
      AccountStore accounts,
      PasswordHasher hasher,
      PasswordRule rule,
      CurrentPassword current,
      Database database,
      Outbox outbox,
      Links links,
      ApiKeyStore keys,
      RequestLocale locale,
      Audit audit,
      Refusals refusals) {
    this.visitor = visitor;
    this.accounts = accounts;
    this.hasher = hasher;
    this.rule = rule;
    this.current = current;
    this.database = database;
    this.outbox = outbox;
    this.links = links;
    this.keys = keys;
    this.locale = locale;
    this.audit = audit;
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
   * Replaces the password. Sessions that began with the old one are dead from now on, and so are
   * all API keys, and addresses that were asked for with it and not confirmed.
   *
   * @return the account with its new credential
   * @throws Refusal 403 if the current password is another one, 422 if the new one cannot be, 429,
   *     503
   */
  public Account changePassword(@Nullable String said, @Nullable String wanted) {
    Account account = read();
    Optional<String> fault = rule.fault(wanted, account.handle(), refusals.messages());
    if (fault.isPresent()) {
      throw refusals.invalid(Map.of("new", fault.get()));
    }
    current.require(account, said);
    return refusals.orUnavailable(() -> replace(account, Objects.requireNonNull(wanted)));
  }

  private Account replace(Account account, String wanted) {
    String hash = hasher.hash(wanted);
    OptionalInt credential =
        database.transaction(
            work -> {
              links.end(work, Kind.CONFIRM, account.id());
              outbox.takeBack(work, Kind.CONFIRM, account.id());
              OptionalInt changed = accounts.changePassword(work, account, hash);
              links.end(work, Kind.RECOVER, account.id());
              if (changed.isPresent()) {
                revokeKeysAndTell(work, account);
              }
              return changed;
            });
    Account changed = account.with(credential.orElseThrow(refusals::wrongCurrent));
    audit.note("changed the password", account.id());
    return changed;
  }

  private void revokeKeysAndTell(Connection work, Account account) throws SQLException {
    keys.removeAll(work, account.id());
    if (account.email() != null) {
      outbox.put(work, Kind.PASSWORD_CHANGED, account.id(), account.email(), locale.locale());
    }
  }
}
