package dev.vitral.voting.voter;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The fragment's secret key: HMAC-SHA256 (RFC 2104) over labelled texts. */
@ApplicationScoped
public class SigningKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 32;

  private final SecretKeySpec key;

  SigningKey(VoterConfig config) {
    byte[] bytes = Base64.getUrlDecoder().decode(config.signingKey());
    if (bytes.length < SHORTEST) {
      throw new IllegalArgumentException(
          "VITRAL_SIGNING_KEY must hold at least 32 bytes in base64url");
    }
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * Signs a text.
   *
   * @param purpose separates the uses of the key, so that no signature serves for another
   * @return 32 bytes
   */
  public byte[] sign(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal((purpose + '\n' + text).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
