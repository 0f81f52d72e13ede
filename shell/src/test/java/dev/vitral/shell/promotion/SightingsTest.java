package dev.vitral.shell.promotion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SightingsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final byte[] OLD = "old".getBytes(UTF_8);
  private static final byte[] NEW = "new".getBytes(UTF_8);

  private final AtomicLong now = new AtomicLong(7);
  private final Sightings sightings = new Sightings(PATIENCE, now::get);

  @Test
  void nothing_counts_at_first() {
    assertThat(sightings.counting()).isEmpty();
    assertThat(sightings.isCounting(new byte[0])).isFalse();
    assertThat(sightings.isLeaving(OLD)).isFalse();
    assertThat(sightings.wasRefusedLately(OLD)).isFalse();
  }

  @Test
  void the_older_one_is_leaving_as_long_as_the_newer_one_is_seen() {
    sightings.counts(OLD);
    sightings.counts(NEW);
    for (int look = 0; look < 3; look++) {
      now.addAndGet(PATIENCE.toNanos() - 1);
      assertThat(sightings.isLeaving(OLD)).isTrue();
      sightings.counts(NEW);
    }
    now.addAndGet(PATIENCE.toNanos());
    assertThat(sightings.isLeaving(OLD)).as("it was brought back").isFalse();
    sightings.counts(OLD);
    assertThat(sightings.isCounting(OLD)).isTrue();
    assertThat(sightings.isLeaving(NEW)).isTrue();
  }

  @Test
  void what_was_refused_is_looked_at_again_after_a_while() {
    sightings.counts(OLD);
    sightings.refused(NEW);
    assertThat(sightings.wasRefusedLately(NEW)).isTrue();
    assertThat(sightings.wasRefusedLately(OLD)).isFalse();
    assertThat(sightings.isCounting(OLD)).isTrue();
    now.addAndGet(PATIENCE.toNanos());
    assertThat(sightings.wasRefusedLately(NEW)).isFalse();
  }
}
