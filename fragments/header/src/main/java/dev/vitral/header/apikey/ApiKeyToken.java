package dev.vitral.header.apikey;

import dev.vitral.header.account.RandomText;
import dev.vitral.header.account.Sha256;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a program holds: {@code vk_} and a random text. By its beginning those who look for secrets
 * in public places know it for one.
 */
public record ApiKeyToken(String value) {

  private static final String BEGINNING = "vk_";
  private static final int SHOWN = 4;

  /** A token that nobody has had. */
  public static ApiKeyToken fresh() {
    return new ApiKeyToken(BEGINNING + RandomText.fresh());
  }

  /** A presented text as a token, if it has the form of one. */
  public static Optional<ApiKeyToken> of(@Nullable String presented) {
    return Optional.ofNullable(presented).filter(ApiKeyToken::isOne).map(ApiKeyToken::new);
  }

  private static boolean isOne(String text) {
    return text.startsWith(BEGINNING) && RandomText.isOne(text.substring(BEGINNING.length()));
  }

  byte[] hash() {
    return Sha256.of(value);
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
