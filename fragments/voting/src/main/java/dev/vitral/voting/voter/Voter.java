package dev.vitral.voting.voter;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Somebody who votes, known by nothing but a random id.
 *
 * @param id 128 random bits as 22 base64url characters
 */
public record Voter(String id) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 16;

  /** A voter that nobody has been before. */
  public static Voter fresh() {
    byte[] id = new byte[ID_BYTES];
    RANDOM.nextBytes(id);
    return new Voter(Base64.getUrlEncoder().withoutPadding().encodeToString(id));
  }
}
