package dev.vitral.header.throttle;

import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.account.UnavailableException;
import dev.vitral.kit.audit.Audit;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Counts attempts before they are made, so that many at once are not more than many in turn.
 * Without Redis nobody is kept from making an account, and nobody tries passwords.
 */
@RequestScoped
public class Throttle {

  private static final Logger LOG = Logger.getLogger(Throttle.class);

  private final Attempts attempts;
  private final ThrottleConfig config;
  private final Paces paces;
  private final ClientAddress address;
  private final Audit audit;
  private final Refusals refusals;

  Throttle(
      Attempts attempts,
      ThrottleConfig config,
      Paces paces,
      ClientAddress address,
      Audit audit,
      Refusals refusals) {
    this.attempts = attempts;
    this.config = config;
    this.paces = paces;
    this.address = address;
    this.audit = audit;
    this.refusals = refusals;
  }

  /**
   * Counts an attempt with a password until it is {@link #right}. Where somebody has logged in
   * before he is counted by himself, so that those who guess elsewhere do not lock him out.
   *
   * @param handle whose password; it may be nobody's
   * @return how many attempts are counted against the account or the address, whichever has more; 0
   *     where nobody is counted
   * @throws Refusal 429, 503 if it cannot be counted
   */
  public int password(String handle) {
    return counts() ? refusals.orUnavailable(() -> counted(handle)) : 0;
  }

  private int counted(String handle) {
    int ofAccount = take(accountKey(handle), paces.passwordsOfAccount());
    int ofAddress =
        addressKey("password").map(key -> take(key, paces.passwordsOfAddress())).orElse(0);
    return Math.max(ofAccount, ofAddress);
  }

  /** The password was right, so what was counted against it is forgotten. */
  public void right(String handle) {
    if (counts()) {
      attempts.forget(accountKey(handle));
      addressKey("password").ifPresent(key -> attempts.giveBack(key, paces.passwordsOfAddress()));
      knownPlace(handle).ifPresent(attempts::remember);
    }
  }

  /**
   * Counts an attempt to make an account.
   *
   * @throws Refusal 429
   */
  public void account() {
    takeIfCounted("account", paces.accountsOfAddress());
  }

  /**
   * Counts an attempt to have a mail sent.
   *
   * @throws Refusal 429
   */
  public void mail() {
    takeIfCounted("mail", paces.mailsOfAddress());
  }

  private boolean counts() {
    return config.everywhere() || address.isSomebodys();
  }

  private void takeIfCounted(String kind, Pace pace) {
    if (counts()) {
      try {
        addressKey(kind).ifPresent(key -> take(key, pace));
      } catch (UnavailableException e) {
        LOG.warnf("%s", e.getMessage());
      }
    }
  }

  private int take(String key, Pace pace) {
    try {
      return attempts.take(key, pace);
    } catch (TooManyException e) {
      audit.note("refused too many attempts", null);
      throw refusals.tooOften(e.until());
    }
  }

  private String accountKey(String handle) {
    return knownPlace(handle)
        .filter(attempts::isRemembered)
        .flatMap(known -> addressKey("account " + handle))
        .orElse("account:" + handle);
  }

  private Optional<String> knownPlace(String handle) {
    return addressKey("place of " + handle);
  }

  private Optional<String> addressKey(String kind) {
    return address.text().map(text -> kind + ":" + text);
  }
}
