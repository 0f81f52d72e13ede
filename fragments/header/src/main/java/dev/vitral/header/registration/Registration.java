package dev.vitral.header.registration;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountMessages;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.Database;
import dev.vitral.header.account.DisplayName;
import dev.vitral.header.account.EmailAddress;
import dev.vitral.header.account.Handle;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.account.TimeOrderedId;
import dev.vitral.header.mail.Kind;
import dev.vitral.header.mail.Outbox;
import dev.vitral.header.password.PasswordHasher;
import dev.vitral.header.password.PasswordRule;
import dev.vitral.kit.audit.Audit;
import dev.vitral.kit.identity.Role;
import dev.vitral.kit.locale.RequestLocale;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes accounts of wishes. */
@RequestScoped
public class Registration {

  private static final Set<Role> NEWCOMER = Set.of(Role.MEMBER);

  private final AccountStore accounts;
  private final PasswordHasher hasher;
  private final PasswordRule rule;
  private final Database database;
  private final Outbox outbox;
  private final RequestLocale locale;
  private final Audit audit;
  private final Refusals refusals;

  Registration(
      AccountStore accounts,
      PasswordHasher hasher,
      PasswordRule rule,
      Database database,
      Outbox outbox,
      RequestLocale locale,
      Audit audit,
      Refusals refusals) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.rule = rule;
    this.database = database;
    this.outbox = outbox;
    this.locale = locale;
    this.audit = audit;
    this.refusals = refusals;
  }

  /**
   * Makes an account. Once this returns PostgreSQL has it.
   *
   * @throws Refusal 409 if the handle is taken, 422 if a field cannot be, 503
   */
  public Account register(Wish wish) {
    Map<String, String> errors = faults(wish);
    if (!errors.isEmpty()) {
      throw refusals.invalid(errors);
    }
    String handle = Objects.requireNonNull(wish.username());
    String password = Objects.requireNonNull(wish.password());
    @Nullable String email = EmailAddress.of(wish.email()).orElse(null);
    return refusals.orUnavailable(() -> add(handle, DisplayName.of(wish.name()), email, password));
  }

  /** The unique index decides, so that of two at once one is told that it came second. */
  private Account add(
      String handle, @Nullable String name, @Nullable String email, String password) {
    if (accounts.find(handle).isPresent()) {
      throw refusals.handleTaken(); // saves the hash
    }
    UUID id = TimeOrderedId.next();
    String hash = hasher.hash(password);
    boolean added =
        database.transaction(
            work -> {
              boolean isNew = accounts.add(work, id, handle, name, hash, NEWCOMER);
              if (isNew && email != null) {
                outbox.put(work, Kind.CONFIRM, id, email, locale.locale());
              }
              return isNew;
            });
    if (!added) {
      throw refusals.handleTaken();
    }
    audit.note("made an account", id);
    return accounts.find(id).orElseThrow();
  }

  private Map<String, String> faults(Wish wish) {
    AccountMessages messages = refusals.messages();
    Map<String, String> errors = new LinkedHashMap<>();
    if (!Handle.isValid(wish.username())) {
      errors.put("username", messages.username_form());
    }
    @Nullable String name = DisplayName.of(wish.name());
    if (name != null && !DisplayName.isValid(name)) {
      errors.put("name", messages.name_form());
    }
    @Nullable String email = wish.email();
    if (email != null && !email.isBlank() && EmailAddress.of(email).isEmpty()) {
      errors.put("email", messages.email_form());
    }
    rule.fault(wish.password(), wish.username(), messages)
        .ifPresent(fault -> errors.put("password", fault));
    return errors;
  }
}
