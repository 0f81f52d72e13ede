package dev.vitral.header.throttle;

import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.account.UnavailableException;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
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
  private final ClientAddress address;
  private final Refusals refusals;

  Throttle(Attempts attempts, ThrottleConfig config, ClientAddress address, Refusals refusals) {
    this.attempts = attempts;
    this.config = config;
    this.address = address;
    this.refusals = refusals;
  }

  /**
   * Counts an attempt with a password until it is {@link #right}.
   *
   * @param handle whose password; it may be nobody's
   * @throws Refusal 429, 503 if it cannot be counted
   */
  public void password(String handle) {
    if (counts()) {
      refusals.orUnavailable(
          () -> {
            take(accountKey(handle), config.passwordsPerAccount());
            addressKey("password").ifPresent(key -> take(key, config.passwordsPerAddress()));
            return true;
          });
    }
  }

  /** The password was right, so what was counted against it is forgotten. */
  public void right(String handle) {
    if (counts()) {
      attempts.forget(accountKey(handle));
      addressKey("password").ifPresent(attempts::giveBack);
    }
  }

  /**
   * Counts an attempt to make an account.
   *
   * @throws Refusal 429
   */
  public void account() {
    if (counts()) {
      addressKey("account").ifPresent(key -> takeIfCounted(key, config.accountsPerAddress()));
    }
  }

  /**
   * Counts an attempt to have a mail sent.
   *
   * @throws Refusal 429
   */
  public void mail() {
    if (counts()) {
      addressKey("mail").ifPresent(key -> takeIfCounted(key, config.mailsPerAddress()));
    }
  }

  private boolean counts() {
    return config.everywhere() || address.isSomebodys();
  }

  private void takeIfCounted(String key, int limit) {
    try {
      take(key, limit);
    } catch (UnavailableException e) {
      LOG.warnf("%s", e.getMessage());
    }
  }

  private void take(String key, int limit) {
    Optional<Duration> wait = attempts.take(key, limit, config.window());
    if (wait.isPresent()) {
      throw refusals.tooOften(wait.get());
    }
  }

  private static String accountKey(String handle) {
    return "account:" + handle;
  }

  private Optional<String> addressKey(String kind) {
    return address.text().map(text -> kind + ":" + text);
  }
}
