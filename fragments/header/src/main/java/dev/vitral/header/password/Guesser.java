package dev.vitral.header.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tries to guess passwords as those do who know what people choose: the 30,000 commonest passwords,
 * Spanish ones, what lies side by side on a keyboard, dates, repetitions, and all of it combined
 * and disguised (zxcvbn; Wheeler, USENIX Security 2016).
 */
@ApplicationScoped
class Guesser {

  /** Below it zxcvbn calls a password guessable even by who is slowed down. */
  private static final double FEW_GUESSES = 1e8;

  /** Of a longer password only the beginning is looked at, since the time grows with its square. */
  private static final int LOOKED_AT = 32;

  private static final String OWN = "passwords/common.txt";

  private final Zxcvbn guesser = build();

  /**
   * Whether a password is guessed soon.
   *
   * @param known what a guesser knows of its owner
   */
  boolean guesses(String password, List<String> known) {
    String beginning = password.substring(0, Math.min(LOOKED_AT, password.length()));
    return guesser.measure(beginning, known).getGuesses() < FEW_GUESSES;
  }

  private static Zxcvbn build() {
    try {
      return new ZxcvbnBuilder()
          .dictionary(StandardDictionaries.PASSWORDS_LOADER.load())
          .dictionary(new Dictionary("own", own()))
          .keyboard(StandardKeyboards.QWERTY_LOADER.load())
          .keyboard(StandardKeyboards.KEYPAD_LOADER.load())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> own() throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(OWN)) {
      if (in == null) {
        throw new IllegalStateException("No list at src/main/resources/" + OWN);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
