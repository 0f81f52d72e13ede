package dev.vitral.reviews.projection;

import dev.vitral.kit.events.AtLeastOnce;
import dev.vitral.kit.events.AtLeastOnce.Effect;
import dev.vitral.kit.events.ProcessEnd;
import dev.vitral.reviews.change.Change;
import dev.vitral.reviews.change.ChangeJson;
import dev.vitral.reviews.change.UnreadableChangeException;
import dev.vitral.reviews.database.Outages;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Shows what was written. Offsets are committed last: after the read model, after the replica has
 * replayed it, after the purge. Whatever dies in between is done again and changes nothing.
 */
@ApplicationScoped
public class Projector {

  private static final Logger LOG = Logger.getLogger(Projector.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final ReadModel shown;
  private final SetAside aside;
  private final ReplicaWatch replica;
  private final PurgeStream purges;
  private final ChangeJson json;
  private final ProjectionConfig config;
  private final MeterRegistry metrics;
  private final AtLeastOnce topic;

  Projector(
      ReadModel shown,
      SetAside aside,
      ReplicaWatch replica,
      PurgeStream purges,
      ChangeJson json,
      ProjectionConfig config,
      MeterRegistry metrics,
      ProcessEnd end) {
    this.shown = shown;
    this.aside = aside;
    this.replica = replica;
    this.purges = purges;
    this.json = json;
    this.config = config;
    this.metrics = metrics;
    this.topic = new AtLeastOnce("reviews", FIRST_PAUSE, config.longestPause(), end);
  }

  /** Projects a batch and commits its offsets. */
  @Incoming("reviews")
  @Blocking
  public CompletionStage<Void> project(KafkaRecordBatch<byte[], byte[]> batch) {
    List<Change> changes = new ArrayList<>();
    List<Effect> effects = new ArrayList<>();
    for (KafkaRecord<byte[], byte[]> record : batch.getRecords()) {
      effects.add(() -> project(record).ifPresent(changes::add));
    }
    effects.add(() -> announce(changes));
    return topic.handle(effects, batch::ack);
  }

  private Optional<Change> project(KafkaRecord<byte[], byte[]> record) throws SQLException {
    try {
      Change change = json.read(record.getPayload());
      shown.apply(change);
      return Optional.of(change);
    } catch (UnreadableChangeException e) {
      setAside(record, e);
    } catch (SQLException | RuntimeException e) {
      if (Outages.isOutage(e)) {
        throw e;
      }
      setAside(record, e);
    }
    return Optional.empty();
  }

  private void setAside(KafkaRecord<byte[], byte[]> record, Exception reason) throws SQLException {
    long position =
        record
            .getMetadata(IncomingKafkaRecordMetadata.class)
            .map(IncomingKafkaRecordMetadata::getOffset)
            .orElse(-1L);
    aside.keep(
        record.getTopic(),
        record.getPartition(),
        position,
        record.getKey(),
        record.getPayload(),
        String.valueOf(reason.getMessage()));
    metrics.counter("reviews.records.set.aside").increment();
    LOG.errorf(
        "Record %d of partition %d cannot be projected and is set aside: %s",
        position, record.getPartition(), reason.getMessage());
  }

  private void announce(List<Change> changes) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    if (!replica.await(replica.position(), config.replicaPatience())) {
      metrics.counter("reviews.replica.late").increment();
      LOG.warnf("The replica is more than %s behind", config.replicaPatience());
    }
    Instant now = Instant.now();
    Set<String> keys = new LinkedHashSet<>();
    for (Change change : changes) {
      keys.addAll(change.surrogateKeys());
      metrics.timer("reviews.projection.lag").record(Duration.between(change.at(), now));
    }
    purges.publish(keys);
  }
}
