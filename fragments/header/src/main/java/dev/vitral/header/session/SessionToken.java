package dev.vitral.header.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a browser or client holds: 32 random bytes in base64url that say nothing. Only its hash is
 * kept.
 */
public record SessionToken(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;

  /** A token that nobody has had. */
  static SessionToken fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SessionToken(base64url(bytes));
  }

  /** A presented text as a token, if it has the form of one. */
  public static Optional<SessionToken> of(@Nullable String presented) {
    return presented != null && FORM.matcher(presented).matches()
        ? Optional.of(new SessionToken(presented))
        : Optional.empty();
  }

  /** The session's id, which opens nothing: SHA-256 of the token in base64url. */
  public String sessionId() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return base64url(sha256.digest(value.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Tokens are not for logs. */
  @Override
  public String toString() {
    return "SessionToken";
  }

  private static String base64url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
