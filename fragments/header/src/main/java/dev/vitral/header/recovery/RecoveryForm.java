package dev.vitral.header.recovery;

import dev.vitral.header.account.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks where to send a link.
 *
 * @param sent whether one has just been asked for
 */
public record RecoveryForm(
    String email, @Nullable String error, Map<String, String> errors, boolean sent) {

  static RecoveryForm empty(boolean sent) {
    return new RecoveryForm("", null, Map.of(), sent);
  }

  static RecoveryForm again(@Nullable String email, Refusal why) {
    return new RecoveryForm(email == null ? "" : email, why.sentence(), why.errors(), false);
  }
}
