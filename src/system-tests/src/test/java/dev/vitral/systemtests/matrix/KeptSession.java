package dev.vitral.systemtests.matrix;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** A session where it is kept, in Redis, so that its time can be over without being waited for. */
final class KeptSession {

  private final URI redis;
  private final String key;

  /**
   * @param settings by which the keeper of sessions finds its Redis
   * @param token what its owner shows
   */
  KeptSession(Map<String, String> settings, String token) {
    redis = URI.create(setting("VITRAL_REDIS_URL", settings));
    key = setting("VITRAL_REDIS_PREFIX", settings) + "session:" + id(token);
  }

  private static String setting(String name, Map<String, String> settings) {
    return Objects.requireNonNull(settings.get(name), name);
  }

  private static String id(String token) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its end was in 1970. */
  void expire() {
    String[] login = redis.getUserInfo().split(":", 2);
    try (Socket socket = new Socket(redis.getHost(), redis.getPort());
        BufferedReader answers =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
      String commands = "AUTH %s %s\r\nHSET %s ends 1\r\n".formatted(login[0], login[1], key);
      socket.getOutputStream().write(commands.getBytes(US_ASCII));
      assertThat(answers.readLine()).as("AUTH").isEqualTo("+OK");
      assertThat(answers.readLine()).as("fields that were not there before").isEqualTo(":0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
