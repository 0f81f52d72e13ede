package dev.vitral.header.roles;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/**
 * A role that was granted or taken.
 *
 * @param username the handle at that time
 * @param by the operator's handle at that time
 */
public record RoleChange(
    UUID id, String username, String role, boolean granted, String by, String reason, Instant at) {

  /** What stands in a link to what was before it. */
  @JsonIgnore
  public String cursor() {
    return id.toString();
  }
}
