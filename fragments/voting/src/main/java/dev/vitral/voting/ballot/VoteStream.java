package dev.vitral.voting.ballot;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The topic {@code votes}, to which the intake appends. */
@ApplicationScoped
class VoteStream {

  /** Votes that may wait for Kafka at once; more are refused, so that an outage is no flood. */
  private static final int WAITING = 1024;

  private final MutinyEmitter<Record<String, String>> emitter;
  private final VoteJson json;
  private final BallotConfig config;

  VoteStream(
      @Channel("ballots") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = WAITING)
          MutinyEmitter<Record<String, String>> emitter,
      VoteJson json,
      BallotConfig config) {
    this.emitter = emitter;
    this.json = json;
    this.config = config;
  }

  /** Completes when all in-sync replicas have the vote; fails if that is not known in time. */
  Uni<Void> append(Vote vote) {
    String key = vote.contest() + '/' + vote.candidate();
    return Uni.createFrom()
        .deferred(() -> emitter.send(Record.of(key, json.write(vote))))
        .ifNoItem()
        .after(config.ackTimeout())
        .fail();
  }
}
