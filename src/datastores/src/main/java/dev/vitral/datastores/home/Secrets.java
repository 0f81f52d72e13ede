package dev.vitral.datastores.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random passwords, one file each, made when first asked for and the same ever after. They are safe
 * in a URL and in a configuration file.
 */
public final class Secrets {
  /** 192 bits: beyond guessing, and a multiple of three, so that base64 needs no padding. */
  private static final int BYTES = 24;

  private final Path directory;
  private final SecureRandom random = new SecureRandom();

  public Secrets(Path directory) {
    this.directory = directory;
  }

  public synchronized String of(String name) {
    Path file = directory.resolve(name);
    try {
      if (!Files.exists(file)) {
        OwnFiles.write(file, fresh());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String fresh() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
