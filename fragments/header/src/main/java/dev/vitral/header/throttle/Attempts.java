package dev.vitral.header.throttle;

import dev.vitral.header.account.UnavailableException;
import dev.vitral.header.session.SessionConfig;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Counters in Redis that forget themselves; who is counted stands there as a hash only. */
@ApplicationScoped
class Attempts {

  private static final Logger LOG = Logger.getLogger(Attempts.class);

  private static final String TAKE =
      """
      local n = redis.call('INCR', KEYS[1])
      if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
      if n <= tonumber(ARGV[2]) then return 0 end
      return math.max(1, redis.call('PTTL', KEYS[1]))
      """;

  private static final String GIVE_BACK =
      """
      if redis.call('EXISTS', KEYS[1]) == 1 then return redis.call('DECR', KEYS[1]) end
      return 0
      """;

  private final ReactiveRedisDataSource redis;
  private final SessionConfig config;

  Attempts(ReactiveRedisDataSource redis, SessionConfig config) {
    this.redis = redis;
    this.config = config;
  }

  /**
   * Counts one more.
   *
   * @return how long to wait, if it is one too many
   * @throws UnavailableException if it cannot be counted
   */
  Optional<Duration> take(String key, int limit, Duration window) {
    @Nullable Response wait =
        ask(
            "EVAL",
            TAKE,
            "1",
            name(key),
            Long.toString(window.toMillis()),
            Integer.toString(limit));
    return wait == null || wait.toLong() == 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(wait.toLong()));
  }

  /** Counts one less. */
  void giveBack(String key) {
    run("EVAL", GIVE_BACK, "1", name(key));
  }

  /** Begins anew. */
  void forget(String key) {
    run("DEL", name(key));
  }

  private void run(String command, String... words) {
    try {
      ask(command, words);
    } catch (UnavailableException e) {
      LOG.warnf("Attempts stay counted while Redis is away: %s", e.getMessage());
    }
  }

  private @Nullable Response ask(String command, String... words) {
    try {
      return redis.execute(command, words).await().atMost(config.timeout());
    } catch (RuntimeException e) {
      throw new UnavailableException("Attempts are not counted: " + e.getMessage(), e);
    }
  }

  private String name(String key) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(key.getBytes(StandardCharsets.UTF_8));
      return config.prefix()
          + "attempts:"
          + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
