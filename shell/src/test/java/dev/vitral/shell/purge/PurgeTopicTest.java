package dev.vitral.shell.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import dev.vitral.stores.Stores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two shells and a projector on the real Kafka. */
class PurgeTopicTest {

  private static final Purge NOTHING = key("nothing", Optional.empty());

  private final List<Thread> threads = new ArrayList<>();
  private final BlockingQueue<Purge> heardByOne = new LinkedBlockingQueue<>();
  private final BlockingQueue<Purge> heardByOther = new LinkedBlockingQueue<>();
  private final CountDownLatch missed = new CountDownLatch(1);
  private final Outbox outbox = new Outbox();

  @AfterEach
  void end() throws Exception {
    for (Thread thread : threads) {
      thread.interrupt();
      thread.join();
    }
  }

  @Test
  void every_other_shell_hears_a_shell_and_every_shell_a_projector() throws Exception {
    String servers = servers();
    KafkaSettings one = settings(servers, "one");
    begin(new PurgeHearing(one, heardByOne::add, missed::countDown));
    begin(new PurgeHearing(settings(servers, "other"), heardByOther::add, () -> {}));
    begin(new PurgeTelling(one, outbox));

    Purge told = key("review:leica-q3", Optional.of("reviews"));
    assertThat(toldUntilHeard(told, heardByOther)).isEqualTo(told);
    assertThat(missed.await(60, TimeUnit.SECONDS)).as("what came before is missed").isTrue();
    tellAsProjector(one, "product:leica-q3");

    Purge projected = key("product:leica-q3", Optional.empty());
    assertThat(next(heardByOne)).isEqualTo(projected);
    Purge heard = next(heardByOther);
    while (told.equals(heard)) {
      heard = next(heardByOther);
    }
    assertThat(heard).isEqualTo(projected);
    assertThat(heardByOne).isEmpty();
  }

  @Test
  void a_shell_that_was_away_longer_than_kafka_remembers_has_missed_something() throws Exception {
    KafkaSettings one = settings(servers(), "one");
    Map<TopicPartition, Long> gone = Map.of(new TopicPartition("purge", 0), Long.MAX_VALUE / 2);
    begin(new PurgeHearing(one, heardByOne::add, missed::countDown).from(gone));

    assertThat(missed.await(60, TimeUnit.SECONDS)).isTrue();
    tellAsProjector(one, "product:after-the-gap");
    Purge expected = key("product:after-the-gap", Optional.empty());
    Purge heard = next(heardByOne);
    while (!heard.equals(expected) && !heard.equals(NOTHING)) {
      heard = next(heardByOne); // of the topic's other partitions it hears all that there is
    }
    assertThat(heard).isEqualTo(expected);
  }

  @Test
  void a_shell_without_kafka_neither_waits_nor_fills_up() throws Exception {
    KafkaSettings nobody = settings("127.0.0.1:1", "one");
    begin(new PurgeHearing(nobody, heardByOne::add, missed::countDown));
    begin(new PurgeTelling(nobody, outbox));

    for (int i = 0; i < 100_000; i++) {
      outbox.add(key("votes", Optional.of("voting")));
    }

    assertThat(outbox.take()).hasSizeLessThanOrEqualTo(1_000);
  }

  /** A consumer begins at the end, and when that is only it knows. */
  private Purge toldUntilHeard(Purge purge, BlockingQueue<Purge> heard) throws Exception {
    Purge first = null;
    for (int i = 0; first == null && i < 120; i++) {
      outbox.add(purge);
      first = heard.poll(500, TimeUnit.MILLISECONDS);
    }
    return first == null ? NOTHING : first;
  }

  private static Purge next(BlockingQueue<Purge> heard) throws InterruptedException {
    Purge next = heard.poll(30, TimeUnit.SECONDS);
    return next == null ? NOTHING : next;
  }

  private static void tellAsProjector(KafkaSettings settings, String key) throws Exception {
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings.producer())) {
      producer.send(new ProducerRecord<>(settings.topic(), key, key)).get();
    }
  }

  private static String servers() {
    return String.valueOf(
        Stores.throwaway()
            .settingsFor("shell")
            .asProperties()
            .get("vitral.kafka.bootstrap.servers"));
  }

  private static Purge key(String name, Optional<String> fragment) {
    return Purge.keys(fragment, Set.of(name), Depth.HARD);
  }

  private void begin(Runnable work) {
    Thread thread = new Thread(work);
    threads.add(thread);
    thread.start();
  }

  private static KafkaSettings settings(String servers, String shell) {
    return new KafkaSettings(
        servers,
        new PurgeConfig.Topic() {
          @Override
          public String topic() {
            return "purge";
          }

          @Override
          public Duration longestPause() {
            return Duration.ofSeconds(1);
          }
        },
        shell);
  }
}
