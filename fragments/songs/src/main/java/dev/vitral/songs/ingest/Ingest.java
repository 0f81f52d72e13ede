package dev.vitral.songs.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.events.AtLeastOnce;
import dev.vitral.kit.events.AtLeastOnce.Effect;
import dev.vitral.kit.events.ProcessEnd;
import dev.vitral.songs.catalogue.CatalogueObject;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
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
  private final AtLeastOnce topic;

  Ingest(
      FileIngest files, DeadLetters dead, IngestConfig config, ObjectMapper json, ProcessEnd end) {
    this.files = files;
    this.dead = dead;
    this.config = config;
    this.json = json;
    this.topic = new AtLeastOnce("catalogue", FIRST_PAUSE, config.longestPause(), end);
  }

  /** Reads the file of one message and then commits its offset. */
  @Incoming("catalogue")
  @Blocking("songs-ingest")
  public CompletionStage<Void> take(KafkaRecord<String, String> message) {
    Effect effect =
        object(message.getPayload())
            .map(this::read)
            .orElseGet(() -> reported(message.getKey(), message.getPayload()));
    return topic.handle(List.of(effect), message::ack);
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

  private Effect read(CatalogueObject object) {
    return new FileEffect(
        () -> files.read(object), reason -> files.giveUp(object, reason), config.attempts());
  }

  /** A message that names no object must not stop those behind it. */
  private Effect reported(@Nullable String key, @Nullable String value) {
    LOG.warnf("A message of the catalogue names no object: %s", key);
    return () -> dead.message(String.valueOf(key), String.valueOf(value));
  }
}
