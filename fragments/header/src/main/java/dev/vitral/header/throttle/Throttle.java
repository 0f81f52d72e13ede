package dev.vitral.header.throttle;

import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.account.UnavailableException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;

/**
 * Counts attempts before they are made, so that many at once are not more than many in turn.
 * Without Redis nobody is kept from making an account, and nobody tries passwords.
 */
@RequestScoped
public class Throttle {

  private static final Logger LOG = Logger.getLogger(Throttle.class);
  private static final String PASSWORD = "password";

  private final Attempts attempts;
  private final ThrottleConfig config;
  private final Paces paces;
  private final ClientAddress address;
  private final Refusals refusals;

  Throttle(
      Attempts attempts,
      ThrottleConfig config,
      Paces paces,
      ClientAddress address,
      Refusals refusals) {
    this.attempts = attempts;
    this.config = config;
    this.paces = paces;
    this.address = address;
    this.refusals = refusals;
  }

  /**
   * Counts a wrong password. Where somebody has logged in before he is counted by himself, so that
   * those who guess elsewhere do not lock him out.
   *
   * @param handle whose password; it may be nobody's
   * @param comparing what becomes of it, empty if it is wrong; told how many are counted against
   *     the account or the address, whichever has more, 0 where nobody is counted. If it is not
   *     compared at all it is not counted either
   * @throws Refusal 429 if too many are counted, 503 if it cannot be counted
   */
  public <T> Optional<T> password(String handle, IntFunction<Optional<T>> comparing) {
    if (!counts()) {
      return refusals.orUnavailable(() -> comparing.apply(0));
    }
    Counted counted = refusals.orUnavailable(() -> count(handle));
    Optional<T> right;
    try {
      right = refusals.orUnavailable(() -> comparing.apply(counted.tries()));
    } catch (RuntimeException e) {
      attempts.giveBack(counted.account(), paces.passwordsOfAccount());
      giveBackOfAddress();
      throw e;
    }
    if (right.isPresent()) {
      attempts.forget(counted.account());
      giveBackOfAddress();
      knownPlace(handle).ifPresent(attempts::remember);
    }
    return right;
  }

  /** The address comes first: who is stopped there counts against nobody's account. */
  private Counted count(String handle) {
    int ofAddress =
        addressKey(PASSWORD).map(key -> take(key, paces.passwordsOfAddress())).orElse(0);
    String account = accountKey(handle);
    try {
      return new Counted(account, Math.max(ofAddress, take(account, paces.passwordsOfAccount())));
    } catch (RuntimeException e) {
      giveBackOfAddress();
      throw e;
    }
  }

  private void giveBackOfAddress() {
    addressKey(PASSWORD).ifPresent(key -> attempts.giveBack(key, paces.passwordsOfAddress()));
  }

  /**
   * Counts an attempt to make an account.
   *
   * @throws Refusal 429
   */
  public void account() {
    takeIfCounted("registration", paces.accountsOfAddress());
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
      throw refusals.tooOften(e.pause());
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

  /**
   * An attempt.
   *
   * @param account against what it was counted, beside the address
   * @param tries how many are counted now
   */
  private record Counted(String account, int tries) {}
}
