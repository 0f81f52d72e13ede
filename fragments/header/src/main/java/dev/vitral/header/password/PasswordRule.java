package dev.vitral.header.password;

import dev.vitral.header.account.AccountMessages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which passwords may be chosen: long enough, and not guessed soon. Nothing is asked of their
 * letters (NIST SP 800-63B, 3.1.1.2).
 */
@ApplicationScoped
public class PasswordRule {

  /** Longer ones are never hashed, so that nobody can make the hasher read much. */
  public static final int LONGEST = 200;

  private static final int SHORTEST = 12;
  private static final String PORTAL = "vitral";

  private final Guesser guesser;

  PasswordRule(Guesser guesser) {
    this.guesser = guesser;
  }

  /** What is wrong with a password that somebody wants to have, if anything is. */
  public Optional<String> fault(
      @Nullable String password, @Nullable String handle, AccountMessages messages) {
    if (password == null || length(password) < SHORTEST) {
      return Optional.of(messages.password_short(SHORTEST));
    }
    if (length(password) > LONGEST) {
      return Optional.of(messages.password_long(LONGEST));
    }
    if (password.strip().toLowerCase(Locale.ROOT).equals(handle)) {
      return Optional.of(messages.password_is_username());
    }
    return guesser.guesses(password, known(handle))
        ? Optional.of(messages.password_common())
        : Optional.empty();
  }

  private static List<String> known(@Nullable String handle) {
    List<String> known = new ArrayList<>(List.of(PORTAL));
    if (handle != null) {
      known.add(handle);
      known.addAll(List.of(handle.split("-", -1)));
    }
    return known.stream().filter(word -> word.length() > 2).toList();
  }

  private static int length(String password) {
    return password.codePointCount(0, password.length());
  }
}
