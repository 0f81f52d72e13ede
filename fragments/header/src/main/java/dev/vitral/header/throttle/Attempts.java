package dev.vitral.header.throttle;

import dev.vitral.header.account.Sha256;
import dev.vitral.header.account.UnavailableException;
import dev.vitral.header.session.SessionConfig;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Buckets in Redis that empty themselves, one attempt after the other (the generic cell rate
 * algorithm: kept is when the bucket will be empty). Who is counted stands there as a hash only.
 */
@ApplicationScoped
class Attempts {

  private static final Logger LOG = Logger.getLogger(Attempts.class);

  private static final String TAKE =
      """
      local time = redis.call('TIME')
      local now = time[1] * 1000 + math.floor(time[2] / 1000)
      local pace = tonumber(ARGV[1])
      local empty = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
      local wait = empty - now - (ARGV[2] - 1) * pace
      if wait > 0 then return -wait end
      empty = empty + pace
      redis.call('SET', KEYS[1], string.format('%.0f', empty), 'PX', empty - now)
      return math.ceil((empty - now) / pace)
      """;

  private static final String GIVE_BACK =
      """
      if redis.call('EXISTS', KEYS[1]) == 1 then
        return redis.call('DECRBY', KEYS[1], ARGV[1])
      end
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
   * @return how many are counted now, this one among them
   * @throws TooManyException if it is one too many; it is not counted then
   * @throws UnavailableException if it cannot be counted
   */
  int take(String key, Pace pace) {
    @Nullable Response answer =
        ask(
            "EVAL",
            TAKE,
            "1",
            name(key),
            Long.toString(pace.interval().toMillis()),
            Integer.toString(pace.atOnce()));
    long counted = answer == null ? 0 : answer.toLong();
    if (counted < 0) {
      throw new TooManyException(Duration.ofMillis(-counted));
    }
    return Math.toIntExact(counted);
  }

  /** Counts one less. */
  void giveBack(String key, Pace pace) {
    run("EVAL", GIVE_BACK, "1", name(key), Long.toString(pace.interval().toMillis()));
  }

  /** Whether something was remembered, and not too long ago. */
  boolean isRemembered(String key) {
    @Nullable Response found = ask("EXISTS", name(key));
    return found != null && found.toLong() == 1;
  }

  /** Remembers something for as long as a session can last. */
  void remember(String key) {
    run("SET", name(key), "", "PX", Long.toString(config.lifetime().toMillis()));
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
    return config.prefix() + "attempts:" + Sha256.base64url(key);
  }
}
