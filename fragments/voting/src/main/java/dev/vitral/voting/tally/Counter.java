package dev.vitral.voting.tally;

import dev.vitral.kit.events.AtLeastOnce;
import dev.vitral.kit.events.ProcessEnd;
import dev.vitral.voting.ballot.Vote;
import dev.vitral.voting.ballot.VoteJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
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
  private final MeterRegistry metrics;
  private final AtLeastOnce topic;

  Counter(
      VoteLog log,
      BoardKeeper boards,
      VoteJson json,
      TallyConfig config,
      MeterRegistry metrics,
      ProcessEnd end) {
    this.log = log;
    this.boards = boards;
    this.json = json;
    this.metrics = metrics;
    this.topic = new AtLeastOnce("votes", FIRST_PAUSE, config.longestPause(), end);
  }

  /** Counts a batch and commits its offsets. */
  @Incoming("votes")
  @Blocking
  public CompletionStage<Void> count(KafkaRecordBatch<String, String> batch) {
    List<Vote> votes = readable(batch);
    return topic.handle(List.of(() -> count(votes)), batch::ack);
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

  private void count(List<Vote> votes) throws SQLException {
    if (votes.isEmpty()) {
      return;
    }
    List<String> changed = log.append(votes);
    metrics.counter("voting.votes.read").increment(votes.size());
    boards.show(changed);
  }
}
