package dev.vitral.header.recovery;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.Database;
import dev.vitral.header.account.EmailAddress;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.account.UnavailableException;
import dev.vitral.header.apikey.ApiKeyStore;
import dev.vitral.header.mail.Kind;
import dev.vitral.header.mail.Link;
import dev.vitral.header.mail.Links;
import dev.vitral.header.mail.Outbox;
import dev.vitral.header.password.PasswordHasher;
import dev.vitral.header.password.PasswordRule;
import dev.vitral.header.session.Sessions;
import dev.vitral.header.throttle.Throttle;
import dev.vitral.kit.audit.Audit;
import dev.vitral.kit.locale.RequestLocale;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets who reads mail at the confirmed address of an account choose a new password. */
@RequestScoped
public class Recovery {

  private static final Logger LOG = Logger.getLogger(Recovery.class);

  private final AccountStore accounts;
  private final Database database;
  private final Outbox outbox;
  private final Links links;
  private final ApiKeyStore keys;
  private final PasswordRule rule;
  private final PasswordHasher hasher;
  private final Sessions sessions;
  private final Throttle throttle;
  private final RequestLocale locale;
  private final Audit audit;
  private final Refusals refusals;

  Recovery(
      AccountStore accounts,
      Database database,
      Outbox outbox,
      Links links,
      ApiKeyStore keys,
      PasswordRule rule,
      PasswordHasher hasher,
      Sessions sessions,
      Throttle throttle,
      RequestLocale locale,
      Audit audit,
      Refusals refusals) {
    this.accounts = accounts;
    this.database = database;
    this.outbox = outbox;
    this.links = links;
    this.keys = keys;
    this.rule = rule;
    this.hasher = hasher;
    this.sessions = sessions;
    this.throttle = throttle;
    this.locale = locale;
    this.audit = audit;
    this.refusals = refusals;
  }

  /**
   * Has a link sent to an address, if it is somebody's. Whether it is shows when the mail is
   * written and not here, so that answer and time are the same for every address.
   *
   * @throws Refusal 422 if it is no address, 429, 503
   */
  public void ask(@Nullable String typed) {
    String email =
        EmailAddress.of(typed)
            .orElseThrow(() -> refusals.invalid(Map.of("email", refusals.messages().email_form())));
    throttle.mail();
    refusals.orUnavailable(
        () -> {
          outbox.put(Kind.RECOVER, null, email, locale.locale());
          return true;
        });
  }

  /**
   * The handle of the account whose password a link changes.
   *
   * @throws Refusal 410 if the link is of no use any more, 503
   */
  public String whose(@Nullable String token) {
    return refusals.orUnavailable(() -> account(token)).handle();
  }

  private Account account(@Nullable String token) {
    Link link = links.find(Kind.RECOVER, token).orElseThrow(refusals::linkDead);
    return accounts
        .find(link.account())
        .filter(account -> wentTo(link, account.email()))
        .orElseThrow(refusals::linkDead);
  }

  /** Links that went to an address of earlier are of no use, whoever reads mail there by now. */
  private static boolean wentTo(Link link, @Nullable String email) {
    return link.email().equalsIgnoreCase(email);
  }

  /**
   * Replaces the password. The link has had its use, every session and every API key has ended;
   * addresses that were asked for with the old password and not confirmed are never confirmed.
   *
   * @throws Refusal 410 if the link is of no use any more, 422 if the password cannot be, 503
   */
  public void complete(@Nullable String token, @Nullable String wanted) {
    Account account = refusals.orUnavailable(() -> account(token));
    Optional<String> fault = rule.fault(wanted, account.handle(), refusals.messages());
    if (fault.isPresent()) {
      throw refusals.invalid(Map.of("new", fault.get()));
    }
    String password = Objects.requireNonNull(wanted);
    OptionalInt credential =
        refusals.orUnavailable(
            () -> {
              String hash = hasher.hash(password);
              return database.transaction(work -> replace(work, token, account, hash));
            });
    Account changed = account.with(credential.orElseThrow(refusals::linkDead));
    audit.note("replaced the password by a link", account.id());
    endAll(changed);
  }

  private OptionalInt replace(Connection work, @Nullable String token, Account account, String hash)
      throws SQLException {
    Optional<Link> link = links.use(work, Kind.RECOVER, token);
    if (link.isEmpty() || !wentTo(link.get(), account.email())) {
      return OptionalInt.empty();
    }
    links.end(work, Kind.CONFIRM, account.id());
    outbox.takeBack(work, Kind.CONFIRM, account.id());
    OptionalInt credential = accounts.changePassword(work, account, hash);
    if (credential.isEmpty()) {
      throw refusals.linkDead(); // somebody changed it meanwhile: the link goes on being good
    }
    keys.removeAll(work, account.id());
    outbox.put(work, Kind.PASSWORD_CHANGED, account.id(), link.get().email(), locale.locale());
    return credential;
  }

  /** The password is changed already: that others are out does not depend on Redis. */
  private void endAll(Account account) {
    try {
      sessions.endOthers(account, null);
    } catch (UnavailableException e) {
      LOG.warnf("Sessions with the old password end at their next use: %s", e.getMessage());
    }
  }
}
