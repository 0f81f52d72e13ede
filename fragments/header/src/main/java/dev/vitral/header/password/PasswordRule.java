package dev.vitral.header.password;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which passwords may be chosen: long enough, not among those that everybody tries first. */
@ApplicationScoped
public class PasswordRule {

  /** Longer ones are never hashed, so that nobody can make the hasher read much. */
  public static final int LONGEST = 200;

  private static final int SHORTEST = 10;
  private static final String COMMON = "passwords/common.txt";

  private final Set<String> common = read();

  /** What is wrong with a password that somebody wants to have, if anything is. */
  public Optional<Fault> check(@Nullable String password, @Nullable String handle) {
    if (password == null || length(password) < SHORTEST) {
      return Optional.of(Fault.TOO_SHORT);
    }
    if (length(password) > LONGEST) {
      return Optional.of(Fault.TOO_LONG);
    }
    String plain = password.strip().toLowerCase(Locale.ROOT);
    if (plain.equals(handle)) {
      return Optional.of(Fault.IS_HANDLE);
    }
    boolean easy = common.contains(plain) || plain.codePoints().distinct().count() < 3;
    return easy ? Optional.of(Fault.COMMON) : Optional.empty();
  }

  private static int length(String password) {
    return password.codePointCount(0, password.length());
  }

  private static Set<String> read() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(COMMON)) {
      if (in == null) {
        throw new IllegalStateException("No list at src/main/resources/" + COMMON);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why a password may not be chosen. */
  public enum Fault {
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    IS_HANDLE
  }
}
