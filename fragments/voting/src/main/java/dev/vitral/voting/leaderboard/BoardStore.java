package dev.vitral.voting.leaderboard;

import dev.vitral.kit.deadline.Deadline;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The boards in Redis: one hash per contest with every counter as an absolute value and the
 * revision it belongs to, so that writing a board twice, late or after a loss changes nothing.
 */
@ApplicationScoped
public class BoardStore {

  /** How long Redis may take to show a board. */
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private static final String REVISION = "revision";
  private static final String AT = "at";
  private static final String VOTES = "votes:";

  /** Replaces the board unless Redis has that revision or a later one, and announces it. */
  private static final String REPLACE_IF_NEWER =
      """
      local shown = tonumber(redis.call('HGET', KEYS[1], 'revision') or '-1')
      if shown >= tonumber(ARGV[1]) then return 0 end
      redis.call('DEL', KEYS[1])
      redis.call('HSET', KEYS[1], unpack(ARGV, 3))
      redis.call('PUBLISH', ARGV[2], KEYS[1])
      return 1
      """;

  private final RedisDataSource redis;
  private final LeaderboardConfig config;
  private final Deadline deadline;

  BoardStore(RedisDataSource redis, LeaderboardConfig config, Deadline deadline) {
    this.redis = redis;
    this.config = config;
    this.deadline = deadline;
  }

  /** The contest's board; empty if Redis has lost it or never had one. */
  public Optional<Board> read(String contest) {
    Map<String, String> hash = hash(keyOf(contest));
    if (!hash.containsKey(REVISION)) {
      return Optional.empty();
    }
    Map<String, Long> votes = new HashMap<>();
    hash.forEach(
        (field, value) -> {
          if (field.startsWith(VOTES)) {
            votes.put(field.substring(VOTES.length()), Long.valueOf(value));
          }
        });
    long revision = Long.parseLong(hash.getOrDefault(REVISION, "0"));
    Instant at = Instant.parse(hash.getOrDefault(AT, Instant.EPOCH.toString()));
    return Optional.of(new Board(contest, revision, at, votes));
  }

  /** Who is to be asked if Redis says nothing has the other half of the time. */
  private Map<String, String> hash(String key) {
    Optional<Duration> left = deadline.left().map(time -> time.dividedBy(2));
    Duration patience = left.filter(half -> half.compareTo(LONGEST) < 0).orElse(LONGEST);
    return patience.isZero()
        ? Map.of()
        : redis.getReactive().hash(String.class).hgetall(key).await().atMost(patience);
  }

  /**
   * Writes a board if it is newer than the one shown, and announces it on {@link #channel}.
   *
   * @return whether it was newer
   */
  public boolean replace(Board board) {
    List<String> command =
        new ArrayList<>(
            List.of(
                REPLACE_IF_NEWER,
                "1",
                keyOf(board.contest()),
                Long.toString(board.revision()),
                channel(),
                REVISION,
                Long.toString(board.revision()),
                AT,
                board.at().toString()));
    board
        .votes()
        .forEach(
            (candidate, votes) -> {
              command.add(VOTES + candidate);
              command.add(Long.toString(votes));
            });
    return redis.execute("EVAL", command.toArray(String[]::new)).toInteger() == 1;
  }

  /** Removes a contest's board, so that the next one is written whatever its revision. */
  public void forget(String contest) {
    redis.key().del(keyOf(contest));
  }

  /** Where changed boards are announced. */
  String channel() {
    return config.prefix() + "boards";
  }

  private String keyOf(String contest) {
    return config.prefix() + "board:" + contest;
  }
}
