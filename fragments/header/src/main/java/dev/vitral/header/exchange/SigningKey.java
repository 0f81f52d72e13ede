package dev.vitral.header.exchange;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * An Ed25519 key pair made of a secret, so that replicas share it and restarts keep it without its
 * being stored anywhere. Its id is its thumbprint (RFC 7638).
 */
final class SigningKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "vitral identity Ed25519 1";
  private static final int SHORTEST = 32;

  /**
   * @param secret at least 32 bytes in base64url
   */
  static OctetKeyPairJsonWebKey of(String secret) {
    Ed25519PrivateKeyParameters pair = new Ed25519PrivateKeyParameters(seed(secret), 0);
    Base64.Encoder base64url = Base64.getUrlEncoder().withoutPadding();
    try {
      OctetKeyPairJsonWebKey key =
          (OctetKeyPairJsonWebKey)
              JsonWebKey.Factory.newJwk(
                  Map.of(
                      "kty",
                      OctetKeyPairJsonWebKey.KEY_TYPE,
                      "crv",
                      OctetKeyPairJsonWebKey.SUBTYPE_ED25519,
                      "x",
                      base64url.encodeToString(pair.generatePublicKey().getEncoded()),
                      "d",
                      base64url.encodeToString(pair.getEncoded())));
      key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
      key.setUse("sig");
      key.setAlgorithm("EdDSA");
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException("Every JDK since 15 has Ed25519", e);
    }
  }

  private static byte[] seed(String secret) {
    byte[] bytes = Base64.getUrlDecoder().decode(secret);
    if (bytes.length < SHORTEST) {
      throw new IllegalArgumentException(
          "VITRAL_SIGNING_KEY must hold at least 32 bytes in base64url");
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes, ALGORITHM));
      return mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }

  private SigningKey() {}
}
