package dev.vitral.contract.junit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Issues tokens in tests, as the portal's keeper of sessions does, and serves its keys on loopback.
 * Made at every start, so no key is ever stored.
 */
public final class TestIssuer implements AutoCloseable {

  private static final String PROPERTY = "vitral.test.issuer";
  private static final int LIFETIME_SECONDS = 60;

  /** Id of a key that is published too and signs nothing. */
  public static final String OTHER_KEY = "other";

  private final OctetKeyPairJsonWebKey key;
  private final Runnable close;
  private final String keysUrl;

  private TestIssuer(OctetKeyPairJsonWebKey key, String keysUrl, Runnable close) {
    this.key = key;
    this.keysUrl = keysUrl;
    this.close = close;
  }

  /**
   * Starts an issuer; from then on {@link #running} finds it, whichever class loader asks.
   *
   * @throws UncheckedIOException if no port can be opened
   */
  public static TestIssuer start() {
    OctetKeyPairJsonWebKey key = newKey("test");
    JsonWebKeySet published = new JsonWebKeySet(key, newKey(OTHER_KEY));
    HttpServer server = serve(published.toJson(OutputControlLevel.PUBLIC_ONLY));
    String url = "http://127.0.0.1:%d/jwks.json".formatted(server.getAddress().getPort());
    System.setProperty(PROPERTY, url + " " + key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    return new TestIssuer(key, url, () -> server.stop(0));
  }

  /**
   * The issuer that was started last.
   *
   * @throws IllegalStateException if none was
   */
  public static TestIssuer running() {
    return found()
        .orElseThrow(
            () -> new IllegalStateException("No issuer runs: call TestIssuer.start() first."));
  }

  /** The issuer that was started last, if one was. */
  public static Optional<TestIssuer> found() {
    return Optional.ofNullable(System.getProperty(PROPERTY)).map(TestIssuer::read);
  }

  private static TestIssuer read(String known) {
    String[] urlAndKey = known.split(" ", 2);
    try {
      OctetKeyPairJsonWebKey key = (OctetKeyPairJsonWebKey) JsonWebKey.Factory.newJwk(urlAndKey[1]);
      return new TestIssuer(key, urlAndKey[0], () -> {});
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The id of the person with that handle, in tests. */
  public static UUID idOf(String handle) {
    return UUID.nameUUIDFromBytes(handle.getBytes(StandardCharsets.UTF_8));
  }

  /** What makes a fragment believe this issuer. */
  public Map<String, String> settings() {
    return Map.of("vitral.identity.jwks-url", keysUrl, "vitral.identity.keys-deadline", "10s");
  }

  /** Where its public keys are. */
  public URI keys() {
    return URI.create(keysUrl);
  }

  /** A token for a fragment about a person, who is a member and has the other roles named. */
  public String token(String audience, String handle, String... roles) {
    return signed(claims(audience, handle, LIFETIME_SECONDS, roles), key, Map.of());
  }

  /** A token that this issuer has signed, with a header that says more, or something else. */
  public String tokenWith(Map<String, ?> header, String audience, String handle) {
    return signed(claims(audience, handle, LIFETIME_SECONDS), key, header);
  }

  /** A token that ended a minute ago. */
  public String expired(String audience, String handle, String... roles) {
    return signed(claims(audience, handle, -60, roles), key, Map.of());
  }

  /** A token signed with somebody else's key under this issuer's key id. */
  public String forged(String audience, String handle, String... roles) {
    return signed(claims(audience, handle, LIFETIME_SECONDS, roles), newKey("test"), Map.of());
  }

  @Override
  public void close() {
    close.run();
  }

  private static JwtClaims claims(
      String audience, String handle, int lifetimeSeconds, String... roles) {
    NumericDate now = NumericDate.now();
    NumericDate end = NumericDate.now();
    end.addSeconds(lifetimeSeconds);
    JwtClaims claims = new JwtClaims();
    claims.setIssuer("vitral");
    claims.setAudience(audience);
    claims.setSubject(idOf(handle).toString());
    claims.setIssuedAt(now);
    claims.setExpirationTime(end);
    claims.setGeneratedJwtId();
    claims.setStringClaim("handle", handle);
    claims.setStringClaim("name", handle);
    claims.setStringListClaim(
        "roles", Stream.concat(Stream.of("member"), Stream.of(roles)).distinct().toList());
    return claims;
  }

  private static String signed(
      JwtClaims claims, OctetKeyPairJsonWebKey key, Map<String, ?> header) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.getPrivateKey());
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
    header.forEach(signature::setHeader);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OctetKeyPairJsonWebKey newKey(String id) {
    try {
      OctetKeyPairJsonWebKey key =
          OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
      key.setKeyId(id);
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpServer serve(String keys) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] body = keys.getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/jwks.json",
          exchange -> {
            exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
