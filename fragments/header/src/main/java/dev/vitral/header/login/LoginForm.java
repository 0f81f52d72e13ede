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

  /** Where to go afterwards, as a value in a query. */
  public String nextInQuery() {
    return OwnPath.inQuery(next);
  }

  /** What may have happened before. */
  public enum Notice {
    CREATED,
    LOGGED_OUT;

    static @Nullable Notice of(@Nullable String said) {
      return "created".equals(said) ? CREATED : "logged-out".equals(said) ? LOGGED_OUT : null;
    }
  }
}
