package dev.vitral.kit.identity;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs with a key of its own and says in the token where that key is. */
final class Attacker implements AutoCloseable {

  private final OctetKeyPairJsonWebKey key;
  private final HttpServer server;
  private volatile boolean asked;

  Attacker() {
    try {
      key = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
      key.setKeyId("attackers");
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          asked = true;
          byte[] keys =
              new JsonWebKeySet(key)
                  .toJson(OutputControlLevel.PUBLIC_ONLY)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  /** What a genuine token claims, with the key in {@code jwk} (RFC 7515, section 4.1.3). */
  String embeddingItsKey(String genuine) {
    JsonWebSignature signature = claiming(genuine);
    signature.getHeaders().setJwkHeaderValue("jwk", key);
    return signed(signature);
  }

  /** The same with the key behind {@code jku} (RFC 7515, section 4.1.2). */
  String leadingToItsKeys(String genuine) {
    JsonWebSignature signature = claiming(genuine);
    signature.setHeader(
        "jku", "http://127.0.0.1:%d/jwks.json".formatted(server.getAddress().getPort()));
    return signed(signature);
  }

  private JsonWebSignature claiming(String genuine) {
    byte[] claims = Base64.getUrlDecoder().decode(genuine.split("\\.", -1)[1]);
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(new String(claims, StandardCharsets.UTF_8));
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
    return signature;
  }

  private String signed(JsonWebSignature signature) {
    signature.setKey(key.getPrivateKey());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether anybody has looked for its keys. */
  boolean wasAsked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
