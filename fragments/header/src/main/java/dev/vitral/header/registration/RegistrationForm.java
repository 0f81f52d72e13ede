package dev.vitral.header.registration;

import dev.vitral.header.account.Refusal;
import dev.vitral.header.login.OwnPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form as it is shown; passwords are never shown again.
 *
 * @param next where to go afterwards
 * @param error why it is shown again
 * @param errors what is wrong with single fields
 * @param insecure whether no session can be kept at this origin
 */
public record RegistrationForm(
    String username,
    String name,
    String email,
    String next,
    @Nullable String error,
    Map<String, String> errors,
    boolean insecure) {

  static RegistrationForm empty(String next, boolean insecure) {
    return new RegistrationForm("", "", "", next, null, Map.of(), insecure);
  }

  static RegistrationForm again(Wish wish, String next, Refusal why, boolean insecure) {
    String username = wish.username() == null ? "" : wish.username();
    String name = wish.name() == null ? "" : wish.name();
    String email = wish.email() == null ? "" : wish.email();
    return new RegistrationForm(
        username, name, email, next, why.sentence(), why.errors(), insecure);
  }

  /** Where to go afterwards, as a value in a query. */
  public String nextInQuery() {
    return OwnPath.inQuery(next);
  }
}
