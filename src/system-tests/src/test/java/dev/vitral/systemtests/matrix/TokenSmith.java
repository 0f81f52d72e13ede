package dev.vitral.systemtests.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs tokens as the portal does, and as somebody who would like to. */
final class TokenSmith {

  private static final String CURVE = "Ed25519";
  private static final String PURPOSE = "vitral identity Ed25519 1";
  private static final Duration AGO = Duration.ofMinutes(10);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final PrivateKey portals;

  /**
   * @param secret the portal's {@code VITRAL_SIGNING_KEY}
   */
  TokenSmith(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(DECODER.decode(secret), "HmacSHA256"));
      byte[] seed = mac.doFinal(PURPOSE.getBytes(UTF_8));
      portals =
          KeyFactory.getInstance(CURVE)
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same token, by the portal's key: equal to it, if this key is the portal's. */
  String same(String token) {
    return signed(content(token), portals);
  }

  /** The same token, ended some minutes ago, by the portal's key. */
  String expired(String token) {
    String[] parts = token.split("\\.", -1);
    ObjectNode claims = json(parts[1]);
    long end = Instant.now().minus(AGO).getEpochSecond();
    claims.put("iat", end - 60).put("exp", end);
    return signed(parts[0] + "." + base64url(claims), portals);
  }

  /** The same token by another key, under the name of the portal's. */
  static String forged(String token) {
    try {
      return signed(
          content(token), KeyPairGenerator.getInstance(CURVE).generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same token without a signature, and saying so (RFC 7519, section 6). */
  static String unsigned(String token) {
    String[] parts = token.split("\\.", -1);
    return base64url(json(parts[0]).put("alg", "none")) + "." + parts[1] + ".";
  }

  private static String content(String token) {
    return token.substring(0, token.lastIndexOf('.'));
  }

  private static String signed(String content, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance(CURVE);
      signature.initSign(key);
      signature.update(content.getBytes(UTF_8));
      return content + "." + ENCODER.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode json(String part) {
    try {
      return (ObjectNode) JSON.readTree(new String(DECODER.decode(part), UTF_8));
    } catch (JsonProcessingException e) {
      throw new AssertionError("no token", e);
    }
  }

  private static String base64url(ObjectNode part) {
    return ENCODER.encodeToString(part.toString().getBytes(UTF_8));
  }
}
