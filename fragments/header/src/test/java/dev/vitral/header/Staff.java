package dev.vitral.header;

import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.TimeOrderedId;
import dev.vitral.header.password.PasswordHasher;
import dev.vitral.kit.identity.Role;
import jakarta.inject.Singleton;
import java.util.Set;

/** People who may do more than others. */
@Singleton
public class Staff {

  private final AccountStore accounts;
  private final PasswordHasher hasher;

  Staff(AccountStore accounts, PasswordHasher hasher) {
    this.accounts = accounts;
    this.hasher = hasher;
  }

  /** The handle of a new operator. */
  public String operator() {
    return member(Role.OPERATOR);
  }

  /** The handle of a new editor. */
  public String editor() {
    return member(Role.EDITOR);
  }

  private String member(Role further) {
    String handle = People.newHandle();
    String password = hasher.hash(People.PASSWORD);
    accounts.add(TimeOrderedId.next(), handle, null, password, Set.of(Role.MEMBER, further));
    return handle;
  }
}
