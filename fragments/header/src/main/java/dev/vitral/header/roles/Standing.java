package dev.vitral.header.roles;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.Profile;
import java.util.List;

/** The roles of somebody and how they came to be. */
public record Standing(String username, String name, List<String> roles, List<RoleChange> changes) {

  static Standing of(Account account, List<RoleChange> changes) {
    return new Standing(account.handle(), account.name(), Profile.of(account).roles(), changes);
  }

  /** Whether somebody has a role. */
  public boolean has(String role) {
    return roles.contains(role);
  }
}
