package dev.vitral.header.account;

import dev.vitral.kit.identity.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner reads it.
 *
 * @param email confirmed; null where none is
 */
public record Profile(
    UUID id, String username, String name, @Nullable String email, List<String> roles) {

  /** The profile of an account. */
  public static Profile of(Account account) {
    List<String> roles = account.roles().stream().sorted().map(Role::claim).toList();
    return new Profile(account.id(), account.handle(), account.name(), account.email(), roles);
  }
}
