package dev.vitral.shell.statics;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A file in memory.
 *
 * @param name below {@code /static/}, such as {@code vitral.css}
 * @param hash of its content, ten hexadecimal digits
 */
record StaticFile(String name, String hash, String type, Buffer content) {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("webmanifest", "application/manifest+json"));

  static StaticFile of(String name, byte[] content) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String type = TYPES.getOrDefault(extension, "application/octet-stream");
    return new StaticFile(name, hash(content), type, Buffer.buffer(content));
  }

  /** The name that changes with the content. */
  String hashedName() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name + "-" + hash : name.substring(0, dot) + "-" + hash + name.substring(dot);
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
