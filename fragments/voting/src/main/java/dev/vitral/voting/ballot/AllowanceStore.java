package dev.vitral.voting.ballot;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * What each voter has used of a round's votes: in Redis one hash per voter, vote id → candidate and
 * state. A vote is reserved in one step on all replicas, and marked once Kafka has it. Without
 * Redis the answer is {@link Reservation#UNKNOWN}.
 */
@ApplicationScoped
class AllowanceStore {

  private static final Logger LOG = Logger.getLogger(AllowanceStore.class);

  private static final String RESERVE =
      """
      local known = redis.call('HGET', KEYS[1], ARGV[1])
      if known == ARGV[2] .. '=taken' then return 'REPEATED' end
      if known == ARGV[2] .. '=reserved' then return 'RESERVED' end
      if known then return 'OTHER_CANDIDATE' end
      if redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[3]) then return 'EXHAUSTED' end
      redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. '=reserved')
      redis.call('EXPIRE', KEYS[1], ARGV[4])
      return 'RESERVED'
      """;

  private final ReactiveRedisDataSource redis;
  private final BallotConfig config;

  AllowanceStore(ReactiveRedisDataSource redis, BallotConfig config) {
    this.redis = redis;
    this.config = config;
  }

  /** Reserves a place for the vote among the voter's allowed ones, or tells why not. */
  Uni<Reservation> reserve(Vote vote, int allowed) {
    return redis
        .execute(
            "EVAL",
            RESERVE,
            "1",
            keyOf(vote),
            vote.id().toString(),
            vote.candidate(),
            Integer.toString(allowed),
            Long.toString(config.allowanceLifetime().toSeconds()))
        .map(answer -> Reservation.valueOf(answer.toString()))
        .ifNoItem()
        .after(config.allowanceTimeout())
        .fail()
        .onFailure()
        .invoke(e -> LOG.debugf("No allowance from Redis, the counter decides: %s", e))
        .onFailure()
        .recoverWithItem(Reservation.UNKNOWN);
  }

  /** Remembers that Kafka has the vote, so that a repeat need not be sent again. */
  Uni<Void> taken(Vote vote) {
    Uni<Response> marked =
        redis.execute("HSET", keyOf(vote), vote.id().toString(), vote.candidate() + "=taken");
    return marked
        .ifNoItem()
        .after(config.allowanceTimeout())
        .fail()
        .replaceWithVoid()
        .onFailure()
        .recoverWithNull();
  }

  private String keyOf(Vote vote) {
    return "%sallowance:%s:%d:%s"
        .formatted(config.prefix(), vote.contest(), vote.round(), vote.voter());
  }

  /** How a wish to vote fares. */
  enum Reservation {
    /** There is a place; the vote is to be sent, perhaps again. */
    RESERVED,
    /** The vote is in the stream already. */
    REPEATED,
    /** The id was used for another candidate. */
    OTHER_CANDIDATE,
    /** Every vote of the round is used. */
    EXHAUSTED,
    /** Redis cannot say; the counter will. */
    UNKNOWN
  }
}
