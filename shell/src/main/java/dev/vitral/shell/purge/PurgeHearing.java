package dev.vitral.shell.purge;

import dev.vitral.shell.cache.store.Purge;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Hears every purge from now on. When Kafka goes away it waits, tries again, and goes on where it
 * was; what Kafka no longer has by then was missed, and so was what came before the beginning.
 */
final class PurgeHearing implements Runnable {

  private static final Logger LOG = Logger.getLogger(PurgeHearing.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  /** How often to look whether the topic has grown by a partition. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  private final KafkaSettings settings;
  private final Consumer<Purge> heard;
  private final Runnable missed;
  private final Backoff backoff;
  private final Map<TopicPartition, Long> next = new HashMap<>();
  private boolean begun;

  /**
   * @param heard told of every purge
   * @param missed told when there may have been purges that nobody can hear any more
   */
  PurgeHearing(KafkaSettings settings, Consumer<Purge> heard, Runnable missed) {
    this.settings = settings;
    this.heard = heard;
    this.missed = missed;
    this.backoff = new Backoff(settings.config().longestPause());
  }

  /** Goes on where somebody has listened before. */
  PurgeHearing from(Map<TopicPartition, Long> positions) {
    next.putAll(positions);
    begun = true;
    return this;
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        attempt();
        backoff.pause();
      }
    } catch (InterruptedException | InterruptException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt() {
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings.consumer())) {
      while (!Thread.currentThread().isInterrupted() && assign(consumer)) {
        backoff.succeeded();
        listen(consumer);
      }
    } catch (InterruptException stopped) {
      throw stopped;
    } catch (KafkaException e) {
      LOG.debugf("No purges are heard: %s", e.toString());
    }
  }

  /** False if there is no topic. */
  private boolean assign(KafkaConsumer<String, String> consumer) {
    List<TopicPartition> partitions = partitions(consumer);
    if (partitions.isEmpty()) {
      LOG.debugf("There is no topic %s", settings.topic());
      return false;
    }
    if (Set.copyOf(partitions).equals(consumer.assignment())) {
      return true;
    }
    consumer.assign(partitions);
    for (TopicPartition partition : partitions) {
      consumer.seek(partition, next.computeIfAbsent(partition, any -> edge(consumer, any)));
    }
    if (!begun) {
      begun = true;
      missed.run();
    }
    LOG.debugf("Purges are heard on %s", partitions);
    return true;
  }

  /** Where to begin: at the end, or with all of what has been added since. */
  private long edge(KafkaConsumer<String, String> consumer, TopicPartition partition) {
    return (begun
            ? consumer.beginningOffsets(List.of(partition))
            : consumer.endOffsets(List.of(partition)))
        .getOrDefault(partition, 0L);
  }

  private List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
    return consumer.partitionsFor(settings.topic()).stream()
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
  }

  private void listen(KafkaConsumer<String, String> consumer) {
    long end = System.nanoTime() + BETWEEN_LOOKS.toNanos();
    while (!Thread.currentThread().isInterrupted() && System.nanoTime() - end < 0) {
      try {
        hear(consumer);
      } catch (OffsetOutOfRangeException gone) {
        LOG.warnf("Purges were missed: %s", gone.getMessage());
        skip(consumer, gone.partitions());
      }
    }
  }

  private void hear(KafkaConsumer<String, String> consumer) {
    consumer
        .poll(POLL)
        .forEach(
            told -> {
              Notice.read(settings.shell(), told).ifPresent(heard);
              next.put(new TopicPartition(told.topic(), told.partition()), told.offset() + 1);
            });
  }

  /** First to the end, then to emptied caches: what is purged meanwhile is heard as well. */
  private void skip(KafkaConsumer<String, String> consumer, Set<TopicPartition> gone) {
    consumer
        .endOffsets(gone)
        .forEach(
            (partition, end) -> {
              next.put(partition, end);
              consumer.seek(partition, end);
            });
    missed.run();
  }
}
