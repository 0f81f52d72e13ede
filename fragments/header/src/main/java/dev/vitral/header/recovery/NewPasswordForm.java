package dev.vitral.header.recovery;

import dev.vitral.header.account.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form to which the link in a mail leads.
 *
 * @param token out of the link
 * @param handle whose password it changes; null if the link is of no use
 */
public record NewPasswordForm(
    String token, @Nullable String handle, @Nullable String error, Map<String, String> errors) {

  static NewPasswordForm withoutLink() {
    return new NewPasswordForm("", null, null, Map.of());
  }

  static NewPasswordForm of(String token, String handle) {
    return new NewPasswordForm(token, handle, null, Map.of());
  }

  static NewPasswordForm again(@Nullable String token, @Nullable String handle, Refusal why) {
    return new NewPasswordForm(token == null ? "" : token, handle, why.sentence(), why.errors());
  }

  /** The token is not for logs. */
  @Override
  public String toString() {
    return "NewPasswordForm";
  }
}
