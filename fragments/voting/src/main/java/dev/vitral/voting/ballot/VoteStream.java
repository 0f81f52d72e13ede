package dev.vitral.voting.ballot;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The topic {@code votes}, to which the intake appends. */
@ApplicationScoped
class VoteStream {

  /** Votes that may wait for Kafka at once; more are refused, so that an outage is no flood. */
  private static final int WAITING = 1024;

  private final MutinyEmitter<String> emitter;
  private final VoteJson json;
  private final BallotConfig config;

  VoteStream(
      @Channel("ballots") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = WAITING)
          MutinyEmitter<String> emitter,
      VoteJson json,
      BallotConfig config) {
    this.emitter = emitter;
    this.json = json;
    this.config = config;
  }

  /** Completes when all in-sync replicas have the vote; fails if that is not known in time. */
  Uni<Void> append(Vote vote) {
    OutgoingKafkaRecordMetadata<String> key =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withKey(vote.contest() + '/' + vote.candidate())
            .build();
    return Uni.createFrom()
        .deferred(() -> emitter.sendMessage(Message.of(json.write(vote), Metadata.of(key))))
        .ifNoItem()
        .after(config.ackTimeout())
        .fail();
  }
}
