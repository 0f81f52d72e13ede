package dev.vitral.header.registration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be called and to log in with.
 *
 * @param username the handle
 * @param name what others read; the handle where none is said
 * @param email where mail can be sent; it counts once it is confirmed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Wish(
    @Nullable String username,
    @Nullable String password,
    @Nullable String name,
    @Nullable String email) {

  /** Passwords are not for logs. */
  @Override
  public String toString() {
    return "Wish[" + username + "]";
  }
}
