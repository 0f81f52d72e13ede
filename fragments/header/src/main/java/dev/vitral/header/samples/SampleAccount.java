package dev.vitral.header.samples;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.header.account.DisplayName;
import dev.vitral.header.account.Handle;
import dev.vitral.kit.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An account as the file writes it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SampleAccount(
    String handle, @Nullable String name, @Nullable List<String> roles, String password) {

  /** Whether an account can be made of it. */
  boolean isWhole() {
    @Nullable String shown = DisplayName.of(name);
    return Handle.isValid(handle)
        && (shown == null || DisplayName.isValid(shown))
        && password != null
        && !password.isBlank();
  }

  /** Roles that nobody knows are nobody's. */
  Set<Role> allowed() {
    List<String> named = roles == null ? List.of(Role.MEMBER.claim()) : roles;
    return named.stream().flatMap(role -> Role.of(role).stream()).collect(Collectors.toSet());
  }

  /** Passwords are not for logs. */
  @Override
  public String toString() {
    return "SampleAccount[" + handle + "]";
  }
}
