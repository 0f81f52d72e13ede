package dev.vitral.shell.purge;

import dev.vitral.shell.cache.store.Purge;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/** Publishes what the outbox holds. What Kafka does not take in time is given up. */
final class PurgeTelling implements Runnable {

  private static final Logger LOG = Logger.getLogger(PurgeTelling.class);

  private final KafkaSettings settings;
  private final Outbox outbox;

  PurgeTelling(KafkaSettings settings, Outbox outbox) {
    this.settings = settings;
    this.outbox = outbox;
  }

  @Override
  public void run() {
    Backoff backoff = new Backoff(settings.config().longestPause());
    try {
      while (!Thread.currentThread().isInterrupted()) {
        attempt();
        backoff.pause();
      }
    } catch (InterruptedException | InterruptException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A name that cannot be resolved yet lets the client not even begin. */
  private void attempt() throws InterruptedException {
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings.producer())) {
      while (!Thread.currentThread().isInterrupted()) {
        outbox.take().forEach(purge -> send(producer, purge));
      }
    } catch (InterruptException stopped) {
      throw stopped;
    } catch (KafkaException e) {
      LOG.debugf("Nobody is told of purges: %s", e.toString());
    }
  }

  private void send(KafkaProducer<String, String> producer, Purge purge) {
    try {
      producer.send(
          Notice.write(settings.topic(), settings.shell(), purge),
          (done, failure) -> {
            if (failure != null) {
              LOG.debugf("The purge of %s was not told: %s", purge.names(), failure.toString());
            }
          });
    } catch (InterruptException stopped) {
      throw stopped;
    } catch (KafkaException e) {
      LOG.debugf("The purge of %s was not told: %s", purge.names(), e.toString());
    }
  }
}
