package dev.vitral.header.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What is kept in the place of a text that is nobody's business. */
public final class Sha256 {

  public static byte[] of(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** The same in base64url, without padding. */
  public static String base64url(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(of(text));
  }

  private Sha256() {}
}
