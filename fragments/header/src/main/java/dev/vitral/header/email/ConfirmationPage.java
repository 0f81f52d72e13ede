package dev.vitral.header.email;

import org.jspecify.annotations.Nullable;

/**
 * The page to which the link in a mail leads.
 *
 * @param token out of the link
 * @param asked what can be confirmed; null if nothing can
 * @param error why nothing can
 * @param done whether it has just been confirmed
 */
public record ConfirmationPage(
    String token, OwnEmail.@Nullable Confirmation asked, @Nullable String error, boolean done) {

  static ConfirmationPage withoutLink() {
    return new ConfirmationPage("", null, null, false);
  }

  static ConfirmationPage of(String token, OwnEmail.Confirmation asked) {
    return new ConfirmationPage(token, asked, null, false);
  }

  static ConfirmationPage refused(String error) {
    return new ConfirmationPage("", null, error, false);
  }

  static ConfirmationPage confirmed() {
    return new ConfirmationPage("", null, null, true);
  }

  /** Whether somebody came without a link. */
  public boolean needsLink() {
    return asked == null && error == null && !done;
  }

  /** The token is not for logs. */
  @Override
  public String toString() {
    return "ConfirmationPage";
  }
}
