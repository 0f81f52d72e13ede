package dev.vitral.header.session;

import dev.vitral.header.account.UnavailableException;
import dev.vitral.kit.deadline.Deadline;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sessions in Redis: a hash for each, which expires by itself, and per account a sorted set of ids
 * by end. Each change is one script. What fails is an {@link UnavailableException}.
 */
@ApplicationScoped
class SessionStore {

  /** Keys: session, sessions of the account. */
  private static final String ADD =
      """
      local now, idle, ends, room = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6], tonumber(ARGV[7])
      redis.call('HSET', KEYS[1], 'account', ARGV[2], 'credential', ARGV[3], 'ends', ends,
        'began', ARGV[4], 'used', ARGV[4], 'client', ARGV[9])
      redis.call('PEXPIRE', KEYS[1], idle)
      redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
      redis.call('ZADD', KEYS[2], ends, ARGV[1])
      redis.call('PEXPIREAT', KEYS[2], ends)
      for _, old in ipairs(redis.call('ZRANGE', KEYS[2], 0, -room - 1)) do
        redis.call('DEL', ARGV[8] .. old)
        redis.call('ZREM', KEYS[2], old)
      end
      return 'OK'
      """;

  /** Keys: session. Using it moves the end of its idle time, never beyond its end. */
  private static final String USE =
      """
      local known = redis.call('HMGET', KEYS[1], 'account', 'credential', 'ends')
      if not (known[1] and known[2] and known[3]) then return {} end
      local left = tonumber(known[3]) - tonumber(ARGV[1])
      if left <= 0 then redis.call('DEL', KEYS[1]) return {} end
      redis.call('HSET', KEYS[1], 'used', ARGV[1])
      redis.call('PEXPIRE', KEYS[1], math.floor(math.min(left, tonumber(ARGV[2]))))
      return {known[1], known[2]}
      """;

  /** Keys: session. */
  private static final String REMOVE =
      """
      local account = redis.call('HGET', KEYS[1], 'account')
      if account then redis.call('ZREM', ARGV[2] .. account, ARGV[1]) end
      return redis.call('DEL', KEYS[1])
      """;

  /** Keys: session, sessions of the account. Only if it is that account's. */
  private static final String REMOVE_OWN =
      """
      if redis.call('HGET', KEYS[1], 'account') ~= ARGV[2] then return 0 end
      redis.call('ZREM', KEYS[2], ARGV[1])
      return redis.call('DEL', KEYS[1])
      """;

  /** Keys: sessions of the account. Those that have ended by themselves are forgotten. */
  private static final String LIST =
      """
      local found = {}
      for _, id in ipairs(redis.call('ZREVRANGE', KEYS[1], 0, -1)) do
        local one = redis.call('HMGET', ARGV[1] .. id,
          'credential', 'began', 'used', 'ends', 'client')
        if one[1] and one[4] then
          for _, value in ipairs({id, one[1], one[2] or one[4], one[3] or one[4], one[4],
              one[5] or ''}) do
            table.insert(found, value)
          end
        else
          redis.call('ZREM', KEYS[1], id)
        end
      end
      return found
      """;

  /** Keys: sessions of the account. One may stay, with the new credential. */
  private static final String REMOVE_OTHERS =
      """
      for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
        if id ~= ARGV[1] then
          redis.call('DEL', ARGV[3] .. id)
          redis.call('ZREM', KEYS[1], id)
        elseif redis.call('EXISTS', ARGV[3] .. id) == 1 then
          redis.call('HSET', ARGV[3] .. id, 'credential', ARGV[2])
        end
      end
      return 'OK'
      """;

  private final ReactiveRedisDataSource redis;
  private final SessionConfig config;
  private final Deadline deadline;

  SessionStore(ReactiveRedisDataSource redis, SessionConfig config, Deadline deadline) {
    this.redis = redis;
    this.config = config;
    this.deadline = deadline;
  }

  /**
   * @param client what it was begun with, for its owner to know it again
   */
  void add(Session session, String client) {
    long now = System.currentTimeMillis();
    change(
        ADD,
        List.of(keyOf(session.id()), keyOf(session.account())),
        session.id(),
        session.account().toString(),
        Integer.toString(session.credential()),
        Long.toString(now),
        Long.toString(config.idle().toMillis()),
        Long.toString(now + config.lifetime().toMillis()),
        Integer.toString(config.perAccount()),
        keyOf(""),
        client);
  }

  /** Sessions of an account, those that end last first. */
  List<OpenSession> list(UUID account) {
    @Nullable Response found = run(config.timeout(), LIST, List.of(keyOf(account)), keyOf(""));
    List<OpenSession> sessions = new ArrayList<>();
    for (int i = 0; found != null && i < found.size(); i += OpenSession.WORDS) {
      sessions.add(open(found, i));
    }
    return sessions;
  }

  private static OpenSession open(Response words, int at) {
    return new OpenSession(
        words.get(at).toString(),
        Integer.parseInt(words.get(at + 1).toString()),
        moment(words.get(at + 2)),
        moment(words.get(at + 3)),
        moment(words.get(at + 4)),
        words.get(at + 5).toString());
  }

  private static Instant moment(Response millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis.toString()));
  }

  /**
   * @return whether there was such a session of that account
   */
  boolean remove(UUID account, String id) {
    @Nullable Response removed =
        run(
            config.timeout(),
            REMOVE_OWN,
            List.of(keyOf(id), keyOf(account)),
            id,
            account.toString());
    return removed != null && removed.toInteger() == 1;
  }

  void ping() {
    run(deadline.within(config.timeout()), "return 'PONG'", List.of());
  }

  Optional<Session> use(String id) {
    @Nullable Response known =
        run(
            deadline.within(config.timeout()),
            USE,
            List.of(keyOf(id)),
            Long.toString(System.currentTimeMillis()),
            Long.toString(config.idle().toMillis()));
    if (known == null || known.size() == 0) {
      return Optional.empty();
    }
    UUID account = UUID.fromString(known.get(0).toString());
    return Optional.of(new Session(id, account, Integer.parseInt(known.get(1).toString())));
  }

  void remove(String id) {
    change(REMOVE, List.of(keyOf(id)), id, accountKeys());
  }

  /**
   * @param kept id of the session that stays; empty for none
   */
  void removeOthers(UUID account, String kept, int credential) {
    change(REMOVE_OTHERS, List.of(keyOf(account)), kept, Integer.toString(credential), keyOf(""));
  }

  /** It may belong to something that is done already, and then has its own time. */
  private void change(String script, List<String> keys, String... arguments) {
    run(config.timeout(), script, keys, arguments);
  }

  private @Nullable Response run(
      Duration patience, String script, List<String> keys, String... arguments) {
    if (patience.isZero()) {
      throw new UnavailableException("No time is left to ask Redis", null);
    }
    List<String> words = new ArrayList<>();
    words.add(script);
    words.add(Integer.toString(keys.size()));
    words.addAll(keys);
    words.addAll(List.of(arguments));
    try {
      return redis.execute("EVAL", words.toArray(String[]::new)).await().atMost(patience);
    } catch (RuntimeException e) {
      throw new UnavailableException("Redis cannot answer: " + e.getMessage(), e);
    }
  }

  private String keyOf(String session) {
    return config.prefix() + "session:" + session;
  }

  private String keyOf(UUID account) {
    return accountKeys() + account;
  }

  private String accountKeys() {
    return config.prefix() + "sessions-of:";
  }
}
