package dev.vitral.header.exchange;

import dev.vitral.header.session.SessionToken;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The session token that is to be exchanged in this request. */
@RequestScoped
class PresentedToken {

  private @Nullable SessionToken token;

  void accept(String presented) {
    token = SessionToken.of(presented).orElse(null);
  }

  Optional<SessionToken> token() {
    return Optional.ofNullable(token);
  }
}
