package dev.vitral.voting.tally;

import dev.vitral.voting.ballot.Vote;
import dev.vitral.voting.ballot.VoteJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Counts the stream of votes. A batch's offset is committed after its votes are in the log, never
 * before; while PostgreSQL is away the batch waits, and what is read twice changes nothing.
 */
@ApplicationScoped
public class Counter {

  private static final Logger LOG = Logger.getLogger(Counter.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final VoteLog log;
  private final BoardKeeper boards;
  private final VoteJson json;
  private final TallyConfig config;
  private final MeterRegistry metrics;
  private final CountDownLatch stopping = new CountDownLatch(1);

  Counter(
      VoteLog log, BoardKeeper boards, VoteJson json, TallyConfig config, MeterRegistry metrics) {
    this.log = log;
    this.boards = boards;
    this.json = json;
    this.config = config;
    this.metrics = metrics;
  }

  /** Counts a batch and commits its offsets; a failed commit only means that it is read again. */
  @Incoming("votes")
  @Blocking
  public CompletionStage<Void> count(KafkaRecordBatch<String, String> batch) {
    List<Vote> votes = readable(batch);
    if (!votes.isEmpty() && !logged(votes)) {
      return CompletableFuture.completedFuture(null);
    }
    return batch
        .ack()
        .exceptionally(
            failure -> {
              LOG.warnf("Offsets not committed, the batch may be read again: %s", failure);
              return null;
            });
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  private List<Vote> readable(KafkaRecordBatch<String, String> batch) {
    List<Vote> votes = new ArrayList<>();
    for (KafkaRecord<String, String> record : batch.getRecords()) {
      json.read(record.getPayload()).ifPresentOrElse(votes::add, () -> skip(record));
    }
    return votes;
  }

  private void skip(KafkaRecord<String, String> record) {
    metrics.counter("voting.records.unreadable").increment();
    LOG.errorf("A record of partition %d is no vote: skipped", record.getPartition());
  }

  /** Tries until the votes are in the log; false only when the process ends before. */
  private boolean logged(List<Vote> votes) {
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        List<String> changed = log.append(votes);
        metrics.counter("voting.votes.read").increment(votes.size());
        boards.show(changed);
        return true;
      } catch (SQLException | RuntimeException e) {
        LOG.warnf("Votes cannot be logged, next attempt in %s: %s", pause, e.getMessage());
      }
      if (isStoppedWithin(pause)) {
        return false;
      }
      pause = shorter(pause.multipliedBy(2), config.longestPause());
    }
  }

  private boolean isStoppedWithin(Duration pause) {
    try {
      return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
