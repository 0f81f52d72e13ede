package dev.vitral.header.session;

import dev.vitral.header.account.RandomText;
import dev.vitral.header.account.Sha256;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a browser or client holds. */
public record SessionToken(String value) {

  /** A token that nobody has had. */
  static SessionToken fresh() {
    return new SessionToken(RandomText.fresh());
  }

  /** A presented text as a token, if it has the form of one. */
  public static Optional<SessionToken> of(@Nullable String presented) {
    return Optional.ofNullable(presented).filter(RandomText::isOne).map(SessionToken::new);
  }

  /** The session's id, which opens nothing: the hash of the token in base64url. */
  public String sessionId() {
    return Sha256.base64url(value);
  }

  /** Tokens are not for logs. */
  @Override
  public String toString() {
    return "SessionToken";
  }
}
