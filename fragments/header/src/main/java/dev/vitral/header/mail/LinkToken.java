package dev.vitral.header.mail;

import dev.vitral.header.account.RandomText;
import dev.vitral.header.account.Sha256;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What makes a link in a mail a secret. */
record LinkToken(String value) {

  static LinkToken fresh() {
    return new LinkToken(RandomText.fresh());
  }

  static Optional<LinkToken> of(@Nullable String presented) {
    return Optional.ofNullable(presented).filter(RandomText::isOne).map(LinkToken::new);
  }

  byte[] hash() {
    return Sha256.of(value);
  }

  /** Tokens are not for logs. */
  @Override
  public String toString() {
    return "LinkToken";
  }
}
