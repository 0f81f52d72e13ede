package dev.vitral.launcher.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Somebody who can log in to the portal on this machine. */
public record Account(
    @JsonProperty("handle") String handle,
    @JsonProperty("name") String name,
    @JsonProperty("roles") List<String> roles,
    @JsonProperty("password") String password) {

  public static final String EDITOR = "editor";

  public boolean is(String role) {
    return roles.contains(role);
  }
}
