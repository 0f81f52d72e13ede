package dev.vitral.header.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a program holds: {@code vk_} and 32 random bytes in base64url. By its beginning those who
 * look for secrets in public places know it for one. Only its hash is kept.
 */
public record ApiKeyToken(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String BEGINNING = "vk_";
  private static final Pattern FORM = Pattern.compile(BEGINNING + "[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;
  private static final int SHOWN = 4;

  /** A token that nobody has had. */
  public static ApiKeyToken fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new ApiKeyToken(
        BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** A presented text as a token, if it has the form of one. */
  public static Optional<ApiKeyToken> of(@Nullable String presented) {
    return presented != null && FORM.matcher(presented).matches()
        ? Optional.of(new ApiKeyToken(presented))
        : Optional.empty();
  }

  /** SHA-256. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** By which its owner tells it from others. */
  String ending() {
    return value.substring(value.length() - SHOWN);
  }

  /** Tokens are not for logs. */
  @Override
  public String toString() {
    return "ApiKeyToken";
  }
}
