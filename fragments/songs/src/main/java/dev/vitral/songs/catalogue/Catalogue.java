package dev.vitral.songs.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** The topic {@code catalogue}. */
@ApplicationScoped
public class Catalogue {

  private final MutinyEmitter<Record<String, String>> found;
  private final CrawlerConfig config;
  private final ObjectMapper json;

  Catalogue(
      @Channel("found") MutinyEmitter<Record<String, String>> found,
      CrawlerConfig config,
      ObjectMapper json) {
    this.found = found;
    this.config = config;
    this.json = json;
  }

  /** Publishes an object and returns when all in-sync replicas have it. */
  public void publish(CatalogueObject object) {
    try {
      found
          .send(Record.of(object.recordKey(), json.writeValueAsString(object)))
          .await()
          .atMost(config.ackTimeout());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An object is always writable", e);
    }
  }
}
