package dev.vitral.header.account;

import dev.vitral.kit.identity.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param id never changes
 * @param handle unique, may change
 * @param name what others read; the handle unless another was chosen
 * @param email where its owner has shown to read mail; nobody else's
 * @param credential grows with every change of the password
 */
public record Account(
    UUID id, String handle, String name, @Nullable String email, Set<Role> roles, int credential) {

  public Account {
    roles = Set.copyOf(roles);
  }

  /** The same account after its password was changed. */
  public Account with(int credential) {
    return new Account(id, handle, name, email, roles, credential);
  }
}
