package dev.vitral.header.login;

import dev.vitral.header.account.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The form as it is shown.
 *
 * @param username what was typed before
 * @param next where to go afterwards
 * @param error why it is shown again
 * @param notice what happened before it was shown
 * @param insecure whether no session can be kept at this origin
 */
public record LoginForm(
    String username,
    String next,
    @Nullable String error,
    @Nullable Notice notice,
    boolean insecure) {

  static LoginForm empty(String next, @Nullable Notice notice, boolean insecure) {
    return new LoginForm("", next, null, notice, insecure);
  }

  static LoginForm again(@Nullable String username, String next, Refusal why, boolean insecure) {
    return new LoginForm(username == null ? "" : username, next, why.sentence(), null, insecure);
  }

  /** Whether an account has just been made. */
  public boolean created() {
    return notice == Notice.CREATED;
  }

  /** Whether one has just logged out. */
  public boolean loggedOut() {
    return notice == Notice.LOGGED_OUT;
  }

  /** Whether one's account has just been deleted. */
  public boolean deleted() {
    return notice == Notice.DELETED;
  }

  /** Whether a new password has just been chosen. */
  public boolean recovered() {
    return notice == Notice.RECOVERED;
  }

  /** Where to go afterwards, as a value in a query. */
  public String nextInQuery() {
    return OwnPath.inQuery(next);
  }

  /** What may have happened before. */
  public enum Notice {
    CREATED,
    LOGGED_OUT,
    RECOVERED,
    DELETED;

    static @Nullable Notice of(@Nullable String said) {
      return switch (said == null ? "" : said) {
        case "created" -> CREATED;
        case "logged-out" -> LOGGED_OUT;
        case "recovered" -> RECOVERED;
        case "deleted" -> DELETED;
        default -> null;
      };
    }
  }
}
