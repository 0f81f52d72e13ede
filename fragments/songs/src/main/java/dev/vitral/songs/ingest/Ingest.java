package dev.vitral.songs.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.songs.catalogue.BucketException;
import dev.vitral.songs.catalogue.CatalogueObject;
import dev.vitral.songs.embedding.EmbeddingException;
import dev.vitral.songs.index.IndexException;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes files from the topic {@code catalogue}. A message is acknowledged when its file is wholly
 * in the index, or has been given up and reported; never before, so that a killed process loses
 * nothing.
 */
@ApplicationScoped
public class Ingest {

  private static final Logger LOG = Logger.getLogger(Ingest.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  private final FileIngest files;
  private final DeadLetters dead;
  private final IngestConfig config;
  private final ObjectMapper json;
  private final CountDownLatch stopping = new CountDownLatch(1);

  Ingest(FileIngest files, DeadLetters dead, IngestConfig config, ObjectMapper json) {
    this.files = files;
    this.dead = dead;
    this.config = config;
    this.json = json;
  }

  /** Reads the file of one message and then commits its offset. */
  @Incoming("catalogue")
  @Blocking("songs-ingest")
  public CompletionStage<Void> take(KafkaRecord<String, String> message) {
    boolean finished =
        object(message.getPayload())
            .map(this::untilFinished)
            .orElseGet(() -> reported(message.getKey(), message.getPayload()));
    return finished ? message.ack() : CompletableFuture.completedFuture(null);
  }

  @SuppressWarnings("ConstantValue") // a record's component is null when its member is missing
  private Optional<CatalogueObject> object(@Nullable String value) {
    try {
      return Optional.ofNullable(json.readValue(String.valueOf(value), CatalogueObject.class))
          .filter(object -> object.key() != null && object.etag() != null);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** A message that names no object must not stop those behind it. */
  private boolean reported(@Nullable String key, @Nullable String value) {
    LOG.warnf("A message of the catalogue names no object: %s", key);
    return retried(() -> dead.message(String.valueOf(key), String.valueOf(value)), null);
  }

  private boolean untilFinished(CatalogueObject object) {
    return retried(() -> readOrGiveUp(object), object);
  }

  private void readOrGiveUp(CatalogueObject object) {
    try {
      files.read(object);
    } catch (BucketException.Changed e) {
      LOG.infof("%s; its present content comes with a message of its own", e.getMessage());
    } catch (NotACatalogueException e) {
      files.giveUp(object, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Tries as long as a store is away, some times where it is nobody's fault.
   *
   * @return false if the process ends before it was done
   */
  private boolean retried(Runnable work, @Nullable CatalogueObject object) {
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      try {
        work.run();
        return true;
      } catch (RuntimeException e) {
        LOG.warnf("Attempt %d failed, trying again: %s", attempt, e.getMessage());
        if (!isForWantOfAStore(e) && attempt >= config.attempts() && object != null) {
          LOG.error("No store is away, so the file is given up", e);
          work = () -> files.giveUp(object, "Reading it failed again and again; the log says why.");
        }
      }
      if (stopsWithin(pause)) {
        return false;
      }
      pause = shorter(pause.multipliedBy(2), config.longestPause());
    }
  }

  private static boolean isForWantOfAStore(RuntimeException e) {
    return e instanceof IndexException index && index.isTransient()
        || e instanceof BucketException
        || e instanceof EmbeddingException
        || e instanceof UncheckedIOException
        || e instanceof TimeoutException;
  }

  private boolean stopsWithin(Duration pause) {
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

  void stop(@Observes ShutdownEvent ending) {
    stopping.countDown();
  }
}
