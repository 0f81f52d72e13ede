package dev.vitral.kit.assets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * One file.
 *
 * @param type its media type
 * @param hash first ten hex digits of its SHA-256
 * @param content its bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by hash, never by content
public record Asset(String type, String hash, byte[] content) {

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "json", "application/json");

  /** The asset of a name and its bytes. */
  public static Asset of(String name, byte[] content) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return new Asset(
        TYPES.getOrDefault(extension, "application/octet-stream"), hashOf(content), content);
  }

  private static String hashOf(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
