package dev.vitral.kit.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody with an account, as the verified token says.
 *
 * @param id stays the same when the person is renamed
 * @param handle unique name at the time of the token, such as {@code ana-rios}
 * @param name as shown to others
 * @param roles what the person may do
 */
public record Person(UUID id, String handle, String name, Set<Role> roles) {

  public Person {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
