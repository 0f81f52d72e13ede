package dev.vitral.header.account;

import dev.vitral.kit.identity.Role;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who may log in.
 *
 * @param id never changes
 * @param handle unique, may change
 * @param name what others read; the handle unless another was chosen
 * @param credential grows with every change of the password
 */
public record Account(UUID id, String handle, String name, Set<Role> roles, int credential) {

  public Account {
    roles = Set.copyOf(roles);
  }
}
