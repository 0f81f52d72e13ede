package dev.vitral.songs.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One look at the bucket.
 *
 * @param found objects below the prefix
 * @param published those that are new or changed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Crawl(
    String id,
    State state,
    long found,
    long published,
    @Nullable String reason,
    Instant startedAt,
    @Nullable Instant endedAt) {

  static Crawl begun() {
    return new Crawl(UUID.randomUUID().toString(), State.RUNNING, 0, 0, null, Instant.now(), null);
  }

  Crawl done(long nowFound, long nowPublished) {
    return new Crawl(id, State.DONE, nowFound, nowPublished, null, startedAt, Instant.now());
  }

  Crawl failed(String why) {
    return new Crawl(id, State.FAILED, found, published, why, startedAt, Instant.now());
  }

  /** How far it is. */
  public enum State {
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE,
    @JsonProperty("failed")
    FAILED
  }
}
