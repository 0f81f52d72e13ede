package dev.vitral.header.profile;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.Profile;
import dev.vitral.header.account.Refusal;
import dev.vitral.kit.identity.Role;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The account page as it is shown.
 *
 * @param username what stands in the form
 * @param name what stands in the form
 * @param error why it is shown again
 * @param errors what is wrong with single fields
 * @param done what has just been changed
 */
public record ProfilePage(
    Profile profile,
    String username,
    String name,
    @Nullable String error,
    Map<String, String> errors,
    @Nullable Done done) {

  static ProfilePage of(Account account, @Nullable Done done) {
    return new ProfilePage(
        Profile.of(account), account.handle(), chosenName(account), null, Map.of(), done);
  }

  static ProfilePage again(
      Account account, @Nullable String username, @Nullable String name, Refusal why) {
    return new ProfilePage(
        Profile.of(account),
        username == null ? account.handle() : username,
        name == null ? chosenName(account) : name,
        why.sentence(),
        why.errors(),
        null);
  }

  private static String chosenName(Account account) {
    return account.name().equals(account.handle()) ? "" : account.name();
  }

  /** Whether its owner runs the portal. */
  public boolean operator() {
    return profile.roles().contains(Role.OPERATOR.claim());
  }

  /** Whether its owner writes reviews, and programs may for him. */
  public boolean editor() {
    return profile.roles().contains(Role.EDITOR.claim());
  }

  /** Whether handle or name have just been changed. */
  public boolean renamed() {
    return done == Done.NAMES;
  }

  /** Whether the password has just been changed. */
  public boolean secured() {
    return done == Done.PASSWORD;
  }

  /** What may have been changed. */
  public enum Done {
    NAMES,
    PASSWORD;

    static @Nullable Done of(@Nullable String said) {
      return "names".equals(said) ? NAMES : "password".equals(said) ? PASSWORD : null;
    }
  }
}
