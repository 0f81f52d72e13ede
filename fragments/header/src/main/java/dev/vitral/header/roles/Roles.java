package dev.vitral.header.roles;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.DisplayName;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.account.UnavailableException;
import dev.vitral.header.session.Sessions;
import dev.vitral.kit.audit.Audit;
import dev.vitral.kit.identity.Person;
import dev.vitral.kit.identity.Role;
import dev.vitral.kit.identity.Visitor;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What operators do about roles. Nobody changes the own ones, so an operator always remains. */
@RequestScoped
public class Roles {

  private static final Logger LOG = Logger.getLogger(Roles.class);
  private static final int SHOWN = 50;
  private static final int LONGEST_REASON = 300;

  private final Visitor visitor;
  private final AccountStore accounts;
  private final RoleStore store;
  private final Sessions sessions;
  private final Audit audit;
  private final Refusals refusals;

  Roles(
      Visitor visitor,
      AccountStore accounts,
      RoleStore store,
      Sessions sessions,
      Audit audit,
      Refusals refusals) {
    this.visitor = visitor;
    this.accounts = accounts;
    this.store = store;
    this.sessions = sessions;
    this.audit = audit;
    this.refusals = refusals;
  }

  /**
   * The roles of somebody.
   *
   * @throws Refusal 404 if nobody has that handle, 503
   */
  public Standing of(@Nullable String username) {
    return refusals.orUnavailable(
        () -> {
          Account account = account(username);
          return Standing.of(account, store.history(account.id(), null, SHOWN));
        });
  }

  /**
   * The latest changes, newest first.
   *
   * @param before only what was before that one; null for all
   * @throws Refusal 503
   */
  public List<RoleChange> history(@Nullable UUID before) {
    return refusals.orUnavailable(() -> store.history(null, before, SHOWN));
  }

  private Account account(@Nullable String username) {
    String handle = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    return accounts
        .find(handle)
        .map(AccountStore.Kept::account)
        .orElseThrow(refusals::noSuchPerson);
  }

  /**
   * Grants or takes a role. Every session of that person ends, and every API key with the role of
   * editor; one that was so already changes nothing and is not written down.
   *
   * @throws Refusal 403 if one is no operator, 404 if nobody has that handle, 422 if it cannot be,
   *     503
   */
  public void change(
      @Nullable String username,
      @Nullable String role,
      @Nullable Boolean granted,
      @Nullable String reason) {
    Person operator = visitor.with(Role.OPERATOR);
    Account account = refusals.orUnavailable(() -> account(username));
    Optional<Role> wanted = changeable(role);
    @Nullable String said = DisplayName.of(reason);
    Map<String, String> errors = new LinkedHashMap<>();
    if (wanted.isEmpty()) {
      errors.put("role", refusals.messages().role_unknown());
    }
    if (account.id().equals(operator.id())) {
      errors.put("role", refusals.messages().role_own());
    }
    if (granted == null) {
      errors.put("granted", refusals.messages().change_unknown());
    }
    if (said == null
        || said.length() > LONGEST_REASON
        || said.chars().anyMatch(Character::isISOControl)) {
      errors.put("reason", refusals.messages().reason_form());
    }
    if (!errors.isEmpty() || said == null || granted == null) {
      throw refusals.invalid(errors);
    }
    change(operator, account, wanted.orElseThrow(), granted, said);
  }

  /** Everybody is a member. */
  private static Optional<Role> changeable(@Nullable String role) {
    return Role.of(role == null ? "" : role).filter(known -> known != Role.MEMBER);
  }

  private void change(Person operator, Account account, Role role, boolean granted, String reason) {
    RoleStore.Outcome outcome =
        refusals.orUnavailable(() -> store.change(operator, account, role, granted, reason));
    switch (outcome) {
      case FORBIDDEN -> throw refusals.noOperator();
      case CHANGED -> {
        String deed =
            granted ? "granted the role %s, operator=%s" : "took the role %s, operator=%s";
        audit.note(deed.formatted(role.claim(), operator.id()), account.id());
        endSessions(account.with(account.credential() + 1));
      }
      case SAME -> {}
    }
  }

  /** They are dead already: this only spares Redis. */
  private void endSessions(Account account) {
    try {
      sessions.endOthers(account, null);
    } catch (UnavailableException e) {
      LOG.debugf("Sessions with other roles end at their next use: %s", e.getMessage());
    }
  }
}
