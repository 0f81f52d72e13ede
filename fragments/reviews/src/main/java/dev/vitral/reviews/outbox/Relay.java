package dev.vitral.reviews.outbox;

import dev.vitral.kit.events.ProcessEnd;
import dev.vitral.reviews.outbox.Outbox.Entry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Carries the outbox to Kafka, oldest first. A row is taken away after all in-sync replicas have
 * it: whoever dies in between tells it twice, and nothing is lost.
 */
@ApplicationScoped
public class Relay {

  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final int BATCH = 100;

  private final Outbox outbox;
  private final MutinyEmitter<Record<String, String>> topic;
  private final OutboxConfig config;
  private final ProcessEnd end;
  private volatile double oldestSeconds;

  Relay(
      Outbox outbox,
      @Channel("written") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 2 * BATCH)
          MutinyEmitter<Record<String, String>> topic,
      OutboxConfig config,
      ProcessEnd end,
      MeterRegistry metrics) {
    this.outbox = outbox;
    this.topic = topic;
    this.config = config;
    this.end = end;
    Gauge.builder("reviews.outbox.age", this, relay -> relay.oldestSeconds)
        .description("Age of the oldest change that Kafka does not have yet")
        .baseUnit("seconds")
        .register(metrics);
  }

  void start(@Observes StartupEvent started) {
    if (config.enabled()) {
      Thread thread = new Thread(this::run, "reviews-relay");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void run() {
    int told = 0;
    do {
      try {
        told = outbox.carry(BATCH, this::tell);
      } catch (SQLException | RuntimeException e) {
        told = 0;
        LOG.warnf("The outbox is not carried on now: %s", e.getMessage());
      }
    } while (!end.comesWithin(told == BATCH ? Duration.ZERO : config.pace()));
  }

  private void tell(List<Entry> entries) {
    if (entries.isEmpty()) {
      oldestSeconds = 0;
      return;
    }
    Duration age = Duration.between(entries.get(0).writtenAt(), OffsetDateTime.now());
    oldestSeconds = age.toMillis() / 1000.0;
    Uni.join()
        .all(entries.stream().map(this::send).toList())
        .andCollectFailures()
        .await()
        .atMost(config.ackTimeout());
  }

  private Uni<Void> send(Entry entry) {
    return topic.send(Record.of(entry.key(), entry.value()));
  }
}
