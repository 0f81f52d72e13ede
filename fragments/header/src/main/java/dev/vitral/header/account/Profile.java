package dev.vitral.header.account;

import dev.vitral.kit.identity.Role;
import java.util.List;
import java.util.UUID;

/** An account as its owner reads it. */
public record Profile(UUID id, String username, String name, List<String> roles) {

  /** The profile of an account. */
  public static Profile of(Account account) {
    List<String> roles = account.roles().stream().sorted().map(Role::claim).toList();
    return new Profile(account.id(), account.handle(), account.name(), roles);
  }
}
