package dev.vitral.header.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with one lane, written as {@code $argon2id$v=19$m=9216,t=4,p=1$salt$hash}.
 *
 * @param memory in KiB
 * @param passes over the memory
 */
record Argon2id(int memory, int passes) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,3}),p=1"
              + "\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** Hashes a password with a salt of its own. */
  String hash(String password) {
    byte[] salt = random(SALT_BYTES);
    return written(salt, digest(password, salt));
  }

  /** A hash that was not made from any password. */
  String hashOfNothing() {
    return written(random(SALT_BYTES), random(HASH_BYTES));
  }

  private String written(byte[] salt, byte[] digest) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(memory, passes, base64.encodeToString(salt), base64.encodeToString(digest));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Whether a hash is that of a password; what is no hash is nobody's. */
  static boolean matches(String password, String hash) {
    Matcher form = FORM.matcher(hash);
    if (!form.matches()) {
      return false;
    }
    Argon2id made = new Argon2id(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    byte[] salt = Base64.getDecoder().decode(form.group(3));
    byte[] expected = Base64.getDecoder().decode(form.group(4));
    return MessageDigest.isEqual(expected, made.digest(password, salt));
  }

  private byte[] digest(String password, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] digest = new byte[HASH_BYTES];
    generator.generateBytes(bytes(password), digest);
    return digest;
  }

  /** The same letters are the same password, whichever keyboard composed them (NFKC). */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
  }
}
