package dev.vitral.kit.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * Verifies tokens: JWTs (RFC 7519) signed with Ed25519 (RFC 8037), made for this fragment alone.
 * Blocks while it fetches keys.
 */
@ApplicationScoped
class Tokens {

  private static final int LONGEST_MINUTES = 5;
  private static final long KEYS_KEPT_WITHOUT_ISSUER_SECONDS = 3600;
  private static final long PAUSE_BETWEEN_LOOKS_MILLIS = 1000;

  private final Optional<JwtConsumer> consumer;

  Tokens(IdentityConfig config) {
    consumer = config.jwksUrl().map(url -> consumer(url, config));
  }

  /**
   * The person whom the token is about.
   *
   * @throws InvalidTokenException if the token is not to be believed
   * @throws KeysUnavailableException if nobody can tell, since the keys cannot be fetched
   */
  Person verify(String token) {
    JwtConsumer known =
        consumer.orElseThrow(() -> new InvalidTokenException("no issuer is configured", null));
    try {
      return person(known.processToClaims(token));
    } catch (InvalidJwtException e) {
      if (lacksKeys(e)) {
        throw new KeysUnavailableException(e);
      }
      throw new InvalidTokenException("the token is not valid here", e);
    } catch (MalformedClaimException | IllegalArgumentException e) {
      throw new InvalidTokenException("the token does not name a person", e);
    }
  }

  private static JwtConsumer consumer(URI keys, IdentityConfig config) {
    return new JwtConsumerBuilder()
        .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(jwks(keys, config)))
        .setJwsAlgorithmConstraints(
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA))
        .setExpectedIssuer(config.issuer())
        .setExpectedAudience(config.audience())
        .setRequireSubject()
        .setRequireExpirationTime()
        .setMaxFutureValidityInMinutes(LONGEST_MINUTES)
        .setAllowedClockSkewInSeconds((int) config.clockSkew().toSeconds())
        .build();
  }

  private static HttpsJwks jwks(URI keys, IdentityConfig config) {
    int deadline = (int) config.keysDeadline().toMillis();
    Get get = new Get();
    get.setConnectTimeout(deadline);
    get.setReadTimeout(deadline);
    get.setRetries(0);
    HttpsJwks jwks = new HttpsJwks(keys.toString());
    jwks.setSimpleHttpGet(get);
    jwks.setDefaultCacheDuration(config.keysKept().toSeconds());
    jwks.setRetainCacheOnErrorDuration(KEYS_KEPT_WITHOUT_ISSUER_SECONDS);
    jwks.setRefreshReprieveThreshold(PAUSE_BETWEEN_LOOKS_MILLIS);
    return jwks;
  }

  private static Person person(JwtClaims claims) throws MalformedClaimException {
    UUID id = UUID.fromString(claims.getSubject());
    String handle = text(claims, "handle");
    Set<Role> roles =
        claims.getStringListClaimValue("roles").stream()
            .flatMap(claim -> Role.of(claim).stream())
            .collect(Collectors.toSet());
    return new Person(id, handle, text(claims, "name"), roles);
  }

  private static String text(JwtClaims claims, String name) throws MalformedClaimException {
    @Nullable String text = claims.getStringClaimValue(name);
    if (text == null || text.isBlank()) {
      throw new MalformedClaimException(name + " is missing");
    }
    return text;
  }

  private static boolean lacksKeys(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  /** The token is expired, forged, made for somebody else, or no token. */
  static final class InvalidTokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidTokenException(String why, @Nullable Throwable cause) {
      super(why, cause);
    }
  }

  /** The issuer's keys cannot be fetched, and none are kept. */
  static final class KeysUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeysUnavailableException(Throwable cause) {
      super("the issuer's keys cannot be fetched", cause);
    }
  }
}
