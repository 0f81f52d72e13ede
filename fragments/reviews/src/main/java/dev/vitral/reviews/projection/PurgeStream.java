package dev.vitral.reviews.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** The topic {@code purge}: surrogate keys of pages that are old now. */
@ApplicationScoped
class PurgeStream {

  private static final Logger LOG = Logger.getLogger(PurgeStream.class);
  private static final int WAITING = 1024;
  private static final int ATTEMPTS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final MutinyEmitter<Record<String, String>> topic;
  private final MeterRegistry metrics;

  PurgeStream(
      @Channel("purges") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = WAITING)
          MutinyEmitter<Record<String, String>> topic,
      MeterRegistry metrics) {
    this.topic = topic;
    this.metrics = metrics;
  }

  /**
   * Announces keys; after a few attempts it is given up, since copies grow old by themselves and
   * what is written next must not wait.
   */
  void publish(Collection<String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        Uni.join()
            .all(keys.stream().map(this::send).toList())
            .andFailFast()
            .await()
            .atMost(PATIENCE);
        return;
      } catch (RuntimeException e) {
        LOG.warnf("Attempt %d to announce %s failed: %s", attempt, keys, e.getMessage());
      }
    }
    metrics.counter("reviews.purges.given.up").increment();
  }

  private Uni<Void> send(String surrogateKey) {
    return topic.send(Record.of(surrogateKey, surrogateKey));
  }
}
