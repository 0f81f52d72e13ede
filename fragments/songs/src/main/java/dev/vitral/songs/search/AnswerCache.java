package dev.vitral.songs.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.deadline.Deadline;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;

/**
 * Answers in Redis, compressed, under a name space of their own. It fails open: while Redis is away
 * or slow there simply is no answer in it.
 */
@ApplicationScoped
class AnswerCache {

  private static final Logger LOG = Logger.getLogger(AnswerCache.class);
  private static final String ROOM = "answer:1:";

  private final ReactiveValueCommands<String, byte[]> redis;
  private final SearchConfig config;
  private final Deadline deadline;
  private final ObjectMapper json;
  private final MeterRegistry metrics;
  private volatile Instant pausedUntil = Instant.EPOCH;

  AnswerCache(
      ReactiveRedisDataSource redis,
      SearchConfig config,
      Deadline deadline,
      ObjectMapper json,
      MeterRegistry metrics) {
    this.redis = redis.value(byte[].class);
    this.config = config;
    this.deadline = deadline;
    this.json = json;
    this.metrics = metrics;
  }

  /** The answer of that name. */
  Optional<Answer> find(String name) {
    if (isPaused()) {
      count("away");
      return Optional.empty();
    }
    Duration patience = deadline.within(config.cacheTimeout());
    if (patience.isZero()) {
      return Optional.empty();
    }
    try {
      byte[] kept = redis.get(keyOf(name)).await().atMost(patience);
      count(kept == null ? "miss" : "hit");
      return kept == null ? Optional.empty() : Optional.of(read(kept));
    } catch (IOException | RuntimeException e) {
      failed(e, patience);
      return Optional.empty();
    }
  }

  /** Keeps an answer for a while. */
  void keep(String name, Answer answer) {
    Duration patience = deadline.within(config.cacheTimeout());
    if (isPaused() || patience.isZero()) {
      return;
    }
    try {
      redis
          .setex(keyOf(name), config.cacheLifetime().toSeconds(), written(answer))
          .await()
          .atMost(patience);
    } catch (IOException | RuntimeException e) {
      failed(e, patience);
    }
  }

  private boolean isPaused() {
    return pausedUntil.isAfter(Instant.now());
  }

  /** Who had less patience than others says nothing of Redis. */
  private void failed(Exception e, Duration patience) {
    if (patience.equals(config.cacheTimeout())) {
      pause(e);
    } else {
      count("away");
    }
  }

  private void pause(Exception e) {
    if (!isPaused()) {
      LOG.warnf("Redis is left alone for %s: %s", config.cachePause(), e);
    }
    pausedUntil = Instant.now().plus(config.cachePause());
    count("away");
  }

  private void count(String result) {
    metrics.counter("songs.cache", "result", result).increment();
  }

  private String keyOf(String name) {
    return config.prefix() + ROOM + name;
  }

  private byte[] written(Answer answer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      json.writeValue(zip, answer);
    }
    return bytes.toByteArray();
  }

  private Answer read(byte[] kept) throws IOException {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(kept))) {
      return json.readValue(zip, Answer.class);
    }
  }
}
