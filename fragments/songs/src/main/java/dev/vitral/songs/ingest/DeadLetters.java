package dev.vitral.songs.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.songs.catalogue.BadRow;
import dev.vitral.songs.catalogue.CatalogueObject;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** The topic {@code catalogue.dead}: messages, files and rows that could not be read, and why. */
@ApplicationScoped
class DeadLetters {

  private static final Duration ACK_TIMEOUT = Duration.ofSeconds(5);
  private static final int LONGEST = 2000;

  private final MutinyEmitter<Record<String, String>> dead;
  private final ObjectMapper json;

  DeadLetters(@Channel("dead") MutinyEmitter<Record<String, String>> dead, ObjectMapper json) {
    this.dead = dead;
    this.json = json;
  }

  /** A message that names no object. */
  void message(String key, String value) {
    String shown = value.substring(0, Math.min(value.length(), LONGEST));
    send(key, json.createObjectNode().put("reason", "no catalogue message").put("message", shown));
  }

  /** A file that cannot be read at all. */
  void file(CatalogueObject object, String reason) {
    send(object.recordKey(), about(object).put("reason", reason));
  }

  /** One row of a file. */
  void row(CatalogueObject object, BadRow row) {
    send(object.recordKey(), about(object).put("line", row.line()).put("reason", row.reason()));
  }

  private ObjectNode about(CatalogueObject object) {
    return json.createObjectNode().put("key", object.key()).put("etag", object.etag());
  }

  private void send(String key, ObjectNode letter) {
    try {
      dead.send(Record.of(key, json.writeValueAsString(letter))).await().atMost(ACK_TIMEOUT);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A letter is always writable", e);
    }
  }
}
