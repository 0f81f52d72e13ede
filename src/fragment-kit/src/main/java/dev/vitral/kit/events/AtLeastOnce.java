package dev.vitral.kit.events;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Handles what comes out of a topic at least once: the effects first, the offsets last. What dies
 * in between is read again, so that effects must bear being repeated. An effect is tried for as
 * long as it fails; one that no attempt can mend must itself put the record aside.
 */
public final class AtLeastOnce {

  private static final Logger LOG = Logger.getLogger(AtLeastOnce.class);

  private final String topic;
  private final Duration firstPause;
  private final Duration longestPause;
  private final ProcessEnd end;

  /**
   * Handles one topic.
   *
   * @param topic its name, for the log
   * @param firstPause after the first failure of an effect; doubled at each further one
   * @param longestPause which no pause exceeds
   */
  public AtLeastOnce(String topic, Duration firstPause, Duration longestPause, ProcessEnd end) {
    this.topic = topic;
    this.firstPause = firstPause;
    this.longestPause = longestPause;
    this.end = end;
  }

  /**
   * Brings about the effects one after another and then commits; blocks meanwhile. If the process
   * ends before, nothing is committed.
   *
   * @param commit acknowledges what was read; where it fails, that is read again, no more
   */
  public CompletionStage<Void> handle(
      List<Effect> effects, Supplier<CompletionStage<Void>> commit) {
    for (Effect effect : effects) {
      if (!broughtAbout(effect)) {
        return CompletableFuture.completedFuture(null);
      }
    }
    return commit.get().exceptionally(this::uncommitted);
  }

  private boolean broughtAbout(Effect effect) {
    Duration pause = firstPause;
    while (!succeeded(effect, pause)) {
      if (end.comesWithin(pause)) {
        return false;
      }
      pause = shorter(pause.multipliedBy(2), longestPause);
    }
    return true;
  }

  private boolean succeeded(Effect effect, Duration pause) {
    try {
      effect.bringAbout();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.warnf("The topic %s waits, next attempt in %s: %s", topic, pause, e.getMessage());
    }
    return false;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private Void uncommitted(Throwable failure) {
    LOG.warnf("Offsets of %s are not committed, it may be read again: %s", topic, failure);
    return null;
  }

  /** What a record is to change in the world, durably. */
  @FunctionalInterface
  public interface Effect {

    /**
     * Returns when it is durable.
     *
     * @throws Exception if it is worth another attempt
     */
    void bringAbout() throws Exception;
  }
}
