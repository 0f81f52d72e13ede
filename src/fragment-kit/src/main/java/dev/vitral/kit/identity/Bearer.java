package dev.vitral.kit.identity;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bearer tokens in HTTP (RFC 6750). */
final class Bearer {

  static final String CHALLENGE = "Bearer";
  static final String INVALID = "Bearer error=\"invalid_token\"";
  private static final String SCHEME = "bearer ";

  /** The token of a request, if it brings one. */
  static Optional<String> of(ContainerRequestContext request) {
    @Nullable String header = request.getHeaderString("Authorization");
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  private Bearer() {}
}
