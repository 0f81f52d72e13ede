package dev.vitral.shell.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.stores.Stores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two shells and a projector on the real Kafka. */
class PurgeTopicTest {

  private final List<Thread> threads = new ArrayList<>();
  private final BlockingQueue<Purge> heardByOne = new LinkedBlockingQueue<>();
  private final BlockingQueue<Purge> heardByOther = new LinkedBlockingQueue<>();
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
    String servers =
        String.valueOf(
            Stores.throwaway()
                .settingsFor("shell")
                .asProperties()
                .get("vitral.kafka.bootstrap.servers"));
    KafkaSettings one = settings(servers, "one");
    begin(new PurgeHearing(one, heardByOne::add));
    begin(new PurgeHearing(settings(servers, "other"), heardByOther::add));
    begin(new PurgeTelling(one, outbox));

    Purge told = new Purge("review:leica-q3", Optional.of("reviews"));
    assertThat(toldUntilHeard(told, heardByOther)).isEqualTo(told);
    tellAsProjector(one, "product:leica-q3");

    Purge projected = new Purge("product:leica-q3", Optional.empty());
    assertThat(next(heardByOne)).isEqualTo(projected);
    Purge heard = next(heardByOther);
    while (told.equals(heard)) {
      heard = next(heardByOther);
    }
    assertThat(heard).isEqualTo(projected);
    assertThat(heardByOne).isEmpty();
  }

  @Test
  void a_shell_without_kafka_neither_waits_nor_fills_up() throws Exception {
    KafkaSettings nobody = settings("127.0.0.1:1", "one");
    begin(new PurgeHearing(nobody, heardByOne::add));
    begin(new PurgeTelling(nobody, outbox));

    for (int i = 0; i < 100_000; i++) {
      outbox.add(new Purge("votes", Optional.of("voting")));
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
    return first == null ? new Purge("nothing", Optional.empty()) : first;
  }

  private static Purge next(BlockingQueue<Purge> heard) throws InterruptedException {
    Purge next = heard.poll(30, TimeUnit.SECONDS);
    return next == null ? new Purge("nothing", Optional.empty()) : next;
  }

  private static void tellAsProjector(KafkaSettings settings, String key) throws Exception {
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings.producer())) {
      producer.send(new ProducerRecord<>(settings.topic(), key, key)).get();
    }
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
