package dev.vitral.header.account;

import dev.vitral.kit.identity.Role;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** What a program may be; moderators and operators are people with a session. */
  private static final Set<Role> PROGRAMS = Set.of(Role.MEMBER, Role.EDITOR);

  public Account {
    roles = Set.copyOf(roles);
  }

  /** The same account for a program, which writes as an editor does and runs nothing. */
  public Account forPrograms() {
    Set<Role> left =
        roles.stream().filter(PROGRAMS::contains).collect(Collectors.toUnmodifiableSet());
    return new Account(id, handle, name, email, left, credential);
  }

  /** The same account after its password was changed. */
  public Account with(int credential) {
    return new Account(id, handle, name, email, roles, credential);
  }
}
