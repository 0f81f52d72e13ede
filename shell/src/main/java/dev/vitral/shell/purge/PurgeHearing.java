package dev.vitral.shell.purge;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/** Hears every purge from now on; when Kafka goes away it waits and tries again. */
final class PurgeHearing implements Runnable {

  static final String SHELL = "shell";
  static final String FRAGMENT = "fragment";
  private static final Logger LOG = Logger.getLogger(PurgeHearing.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final KafkaSettings settings;
  private final Consumer<Purge> heard;
  private final Backoff backoff;

  PurgeHearing(KafkaSettings settings, Consumer<Purge> heard) {
    this.settings = settings;
    this.heard = heard;
    this.backoff = new Backoff(settings.config().longestPause());
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
      List<TopicPartition> partitions = partitions(consumer);
      if (partitions.isEmpty()) {
        LOG.debugf("There is no topic %s", settings.topic());
        return;
      }
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
      LOG.debugf("Purges are heard on %s", partitions);
      backoff.succeeded();
      listen(consumer);
    } catch (InterruptException stopped) {
      throw stopped;
    } catch (KafkaException e) {
      LOG.debugf("No purges are heard: %s", e.toString());
    }
  }

  private List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
    return consumer.partitionsFor(settings.topic()).stream()
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
  }

  private void listen(KafkaConsumer<String, String> consumer) {
    while (!Thread.currentThread().isInterrupted()) {
      consumer.poll(POLL).forEach(this::hear);
    }
  }

  private void hear(ConsumerRecord<String, String> told) {
    boolean isOwn = header(told, SHELL).map(settings.shell()::equals).orElse(false);
    Keys.of(List.of(String.valueOf(told.value()))).stream()
        .filter(key -> !isOwn)
        .forEach(key -> heard.accept(new Purge(key, header(told, FRAGMENT))));
  }

  private static Optional<String> header(ConsumerRecord<String, String> told, String name) {
    return Optional.ofNullable(told.headers().lastHeader(name))
        .map(header -> new String(header.value(), StandardCharsets.UTF_8));
  }
}
