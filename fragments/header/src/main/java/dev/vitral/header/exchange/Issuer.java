package dev.vitral.header.exchange;

import dev.vitral.header.account.Account;
import dev.vitral.kit.identity.IdentityConfig;
import dev.vitral.kit.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Issues tokens (RFC 7519) about accounts, each for one fragment, signed with Ed25519. */
@ApplicationScoped
public class Issuer {

  /** Claim that only this fragment's own tokens have: the id of the session. */
  static final String SESSION = "sid";

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final OctetKeyPairJsonWebKey key;
  private final String publicKeys;
  private final String name;
  private final Duration lifetime;

  Issuer(ExchangeConfig config, IdentityConfig identity) {
    if (config.lifetime().compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("vitral.header.exchange.lifetime is at most " + LONGEST);
    }
    name = identity.issuer();
    lifetime = config.lifetime();
    key = SigningKey.of(config.signingKey());
    List<OctetKeyPairJsonWebKey> keys = new ArrayList<>(List.of(key));
    config.otherKeys().orElse(List.of()).forEach(other -> keys.add(SigningKey.of(other)));
    publicKeys = new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
  }

  /** What verifies the tokens, as a JWK Set (RFC 7517). */
  String publicKeys() {
    return publicKeys;
  }

  Duration lifetime() {
    return lifetime;
  }

  /** A token for a fragment. */
  String token(Account account, String audience) {
    return signed(claims(account, audience));
  }

  /** A token for this fragment, which says which session it is. */
  String ownToken(Account account, String audience, String sessionId) {
    JwtClaims claims = claims(account, audience);
    claims.setStringClaim(SESSION, sessionId);
    return signed(claims);
  }

  private JwtClaims claims(Account account, String audience) {
    NumericDate now = NumericDate.now();
    NumericDate end = NumericDate.fromSeconds(now.getValue() + lifetime.toSeconds());
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(name);
    claims.setAudience(audience);
    claims.setSubject(account.id().toString());
    claims.setIssuedAt(now);
    claims.setExpirationTime(end);
    claims.setStringClaim("handle", account.handle());
    claims.setStringClaim("name", account.name());
    claims.setStringListClaim("roles", account.roles().stream().sorted().map(Role::claim).toList());
    return claims;
  }

  private String signed(JwtClaims claims) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.getPrivateKey());
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("A token cannot be signed", e);
    }
  }
}
