package dev.vitral.header.email;

import dev.vitral.header.account.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of one's address.
 *
 * @param confirmed the address that counts; null if none does
 * @param typed what stands in the form
 * @param error why it is shown again
 * @param errors what is wrong with single fields
 * @param sent whether a link has just been sent
 */
public record EmailPage(
    @Nullable String confirmed,
    String typed,
    @Nullable String error,
    Map<String, String> errors,
    boolean sent) {

  static EmailPage of(@Nullable String confirmed, boolean sent) {
    return new EmailPage(confirmed, "", null, Map.of(), sent);
  }

  static EmailPage again(@Nullable String confirmed, @Nullable String typed, Refusal why) {
    return new EmailPage(
        confirmed, typed == null ? "" : typed, why.sentence(), why.errors(), false);
  }
}
