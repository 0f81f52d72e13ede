package dev.vitral.header.exchange;

import dev.vitral.header.apikey.ApiKeyToken;
import dev.vitral.header.session.SessionToken;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be exchanged in this request: a session's token, an API key, or neither. */
@RequestScoped
class PresentedToken {

  private @Nullable String text;

  void accept(String presented) {
    text = presented;
  }

  Optional<SessionToken> session() {
    return SessionToken.of(text);
  }

  Optional<ApiKeyToken> key() {
    return ApiKeyToken.of(text);
  }
}
