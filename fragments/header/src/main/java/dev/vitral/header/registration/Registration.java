package dev.vitral.header.registration;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountMessages;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.DisplayName;
import dev.vitral.header.account.Handle;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.account.TimeOrderedId;
import dev.vitral.header.password.PasswordHasher;
import dev.vitral.header.password.PasswordRule;
import dev.vitral.header.password.PasswordWords;
import dev.vitral.kit.identity.Role;
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
  private final Refusals refusals;

  Registration(AccountStore accounts, PasswordHasher hasher, PasswordRule rule, Refusals refusals) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.rule = rule;
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
    return refusals.orUnavailable(() -> add(handle, DisplayName.of(wish.name()), password));
  }

  /** The unique index decides, so that of two at once one is told that it came second. */
  private Account add(String handle, @Nullable String name, String password) {
    if (accounts.find(handle).isPresent()) {
      throw refusals.handleTaken(); // saves the hash
    }
    UUID id = TimeOrderedId.next();
    if (!accounts.add(id, handle, name, hasher.hash(password), NEWCOMER)) {
      throw refusals.handleTaken();
    }
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
    rule.check(wish.password(), wish.username())
        .ifPresent(fault -> errors.put("password", PasswordWords.of(fault, messages)));
    return errors;
  }
}
