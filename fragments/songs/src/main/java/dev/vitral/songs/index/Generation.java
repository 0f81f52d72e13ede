package dev.vitral.songs.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** A number that grows whenever a file has changed the index, so that copies can be told old. */
@ApplicationScoped
public class Generation {

  private static final String DOCUMENT = "/catalogue-generation/_doc/songs";

  private final Elastic elastic;
  private final ObjectMapper json;

  Generation(Elastic elastic, ObjectMapper json) {
    this.elastic = elastic;
    this.json = json;
  }

  /** The number now; 0 before the first file. */
  public long current() {
    return elastic.find(DOCUMENT).map(answer -> answer.path("_version").asLong()).orElse(0L);
  }

  /** Says that the index has changed. */
  public void grow() {
    elastic.call(
        "PUT", DOCUMENT, json.createObjectNode().put("changedAt", Instant.now().toString()));
  }
}
