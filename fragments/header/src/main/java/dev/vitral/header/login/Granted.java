package dev.vitral.header.login;

import dev.vitral.header.session.SessionToken;
import java.time.Duration;

/**
 * What a client without a browser gets when it logs in.
 *
 * @param token sent as {@code Authorization: Bearer}
 * @param expiresIn seconds that the token lives at least; every use begins them anew
 */
public record Granted(String token, long expiresIn) {

  /** A token that ends after that time without use. */
  public static Granted of(SessionToken token, Duration idle) {
    return new Granted(token.value(), idle.toSeconds());
  }

  /** Tokens are not for logs. */
  @Override
  public String toString() {
    return "Granted";
  }
}
