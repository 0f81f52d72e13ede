package dev.vitral.header.email;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.Database;
import dev.vitral.header.account.EmailAddress;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.mail.Kind;
import dev.vitral.header.mail.Link;
import dev.vitral.header.mail.Links;
import dev.vitral.header.mail.Outbox;
import dev.vitral.header.password.CurrentPassword;
import dev.vitral.header.profile.OwnAccount;
import dev.vitral.header.throttle.Throttle;
import dev.vitral.kit.locale.RequestLocale;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address of an account: it counts once its owner has used a link that was sent there. */
@RequestScoped
public class OwnEmail {

  private final OwnAccount own;
  private final CurrentPassword current;
  private final AccountStore accounts;
  private final Database database;
  private final Outbox outbox;
  private final Links links;
  private final Throttle throttle;
  private final RequestLocale locale;
  private final Refusals refusals;

  OwnEmail(
      OwnAccount own,
      CurrentPassword current,
      AccountStore accounts,
      Database database,
      Outbox outbox,
      Links links,
      Throttle throttle,
      RequestLocale locale,
      Refusals refusals) {
    this.own = own;
    this.current = current;
    this.accounts = accounts;
    this.database = database;
    this.outbox = outbox;
    this.links = links;
    this.throttle = throttle;
    this.locale = locale;
    this.refusals = refusals;
  }

  /**
   * Sends a link to an address. Whether that is somebody else's already, only who reads mail there
   * is told.
   *
   * @throws Refusal 422 if it is no address, 403 if the password is another one, 429, 503
   */
  public void change(@Nullable String typed, @Nullable String password) {
    Account account = own.read();
    String email =
        EmailAddress.of(typed)
            .orElseThrow(() -> refusals.invalid(Map.of("email", refusals.messages().email_form())));
    throttle.mail();
    current.require(account, password);
    refusals.orUnavailable(
        () -> {
          outbox.put(Kind.CONFIRM, account.id(), email, locale.locale());
          return true;
        });
  }

  /**
   * Whose address a link would confirm.
   *
   * @throws Refusal 410 if it was used, is too old or none of ours, 503
   */
  public Confirmation asked(@Nullable String token) {
    return refusals.orUnavailable(
        () -> {
          Link link = links.find(Kind.CONFIRM, token).orElseThrow(refusals::linkDead);
          Account account = accounts.find(link.account()).orElseThrow(refusals::linkDead);
          return new Confirmation(account.handle(), link.email());
        });
  }

  /**
   * Confirms an address.
   *
   * @throws Refusal 410 if the link is of no use, or the address somebody else's by now, 503
   */
  public void confirm(@Nullable String token) {
    boolean confirmed =
        refusals.orUnavailable(() -> database.transaction(work -> confirm(work, token)));
    if (!confirmed) {
      throw refusals.linkDead();
    }
  }

  private boolean confirm(Connection work, @Nullable String token) throws SQLException {
    Optional<Link> link = links.use(work, Kind.CONFIRM, token);
    if (link.isEmpty()) {
      return false;
    }
    Account account = accounts.find(link.get().account()).orElseThrow(refusals::linkDead);
    if (!accounts.changeEmail(work, account.id(), link.get().email())) {
      return false;
    }
    links.end(work, Kind.RECOVER, account.id());
    @Nullable String before = account.email();
    if (before != null && !before.equalsIgnoreCase(link.get().email())) {
      outbox.put(work, Kind.EMAIL_CHANGED, account.id(), before, locale.locale());
    }
    return true;
  }

  /** What somebody is asked to confirm. */
  public record Confirmation(String handle, String email) {}
}
