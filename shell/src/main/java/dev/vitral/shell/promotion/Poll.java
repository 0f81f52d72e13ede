package dev.vitral.shell.promotion;

import dev.vitral.contract.Violation;
import dev.vitral.shell.promotion.ManifestReader.EndlessException;
import dev.vitral.shell.promotion.ManifestReader.Served;
import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.registry.RegistryConfig;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** Looks at the manifest of one fragment, again and again until it is stopped. Thread-safe. */
final class Poll {

  private static final Logger LOG = Logger.getLogger(Poll.class);

  /** Between two looks, however many answers tell of another version. */
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);

  private final Vertx vertx;
  private final RegistryConfig.Polling config;
  private final RegisteredFragment fragment;
  private final ManifestReader reader;
  private final Promoter promoter;
  private final Sightings sightings;
  private Optional<String> etag = Optional.empty();
  private List<Promise<Void>> waiting = new ArrayList<>();
  private long timer = -1;
  private boolean isUnderWay;
  private boolean isSoon;
  private boolean isWantedAgain;
  private boolean wasAsked;
  private boolean isStopped;
  private volatile boolean isMissed;

  Poll(
      Vertx vertx,
      RegistryConfig.Polling config,
      RegisteredFragment fragment,
      ManifestReader reader,
      Promoter promoter) {
    this.vertx = vertx;
    this.config = config;
    this.fragment = fragment;
    this.reader = reader;
    this.promoter = promoter;
    this.sightings = new Sightings(config.interval(), System::nanoTime);
  }

  RegisteredFragment fragment() {
    return fragment;
  }

  /** Whether it was asked once, and answered or failed to. */
  synchronized boolean wasAsked() {
    return wasAsked;
  }

  /** Looks at once, or once more if it is about to. */
  synchronized Future<Void> now() {
    if (isStopped) {
      return Future.succeededFuture();
    }
    Promise<Void> told = Promise.promise();
    waiting.add(told);
    if (isUnderWay) {
      isWantedAgain = true;
    } else {
      look();
    }
    return told.future();
  }

  /** Looks a moment later, unless it is about to. */
  synchronized void soon() {
    if (isUnderWay) {
      isWantedAgain = true;
    } else if (!isSoon) {
      isSoon = true;
      in(SHORTEST_PAUSE);
    }
  }

  synchronized void stop() {
    isStopped = true;
    vertx.cancelTimer(timer);
    tell(waiting);
  }

  private synchronized void look() {
    if (isStopped || isUnderWay) {
      return;
    }
    isUnderWay = true;
    isWantedAgain = false;
    isSoon = false;
    vertx.cancelTimer(timer);
    List<Promise<Void>> told = waiting;
    waiting = new ArrayList<>();
    reader
        .read(fragment, etag)
        .compose(served -> vertx.executeBlocking(() -> accept(served, !told.isEmpty()), false))
        .onSuccess(looked -> isMissed = false)
        .recover(this::failed)
        .onComplete(
            done -> {
              ended(done.succeeded() ? config.interval() : config.retry());
              tell(told);
            });
  }

  /**
   * What counts is not looked at again only because it came without an entity tag. Who orders a
   * look wants it whatever was seen before.
   */
  private Void accept(Served served, boolean isOrdered) {
    byte[] manifest = served.body().or(sightings::counting).orElseThrow();
    if (sightings.isCounting(manifest)) {
      promoter.confirm(fragment);
      counts(manifest, served.etag());
    } else if (!isOrdered && sightings.wasRefusedLately(manifest)) {
      promoter.refuseStill(fragment);
    } else if (isOrdered || !sightings.isLeaving(manifest)) {
      offer(manifest, served.etag());
    }
    return null;
  }

  private void offer(byte[] manifest, Optional<String> tag) {
    if (promoter.offer(fragment, manifest)) {
      counts(manifest, tag);
    } else {
      sightings.refused(manifest);
    }
  }

  /** What has no end is no manifest; of whoever is away it is said once, until he is back. */
  private Future<Void> failed(Throwable cause) {
    if (cause instanceof EndlessException endless) {
      promoter.refuse(fragment, new Violation("vitral.json", String.valueOf(endless.getMessage())));
      return Future.succeededFuture();
    }
    LOG.logf(isMissed ? Level.DEBUG : Level.WARN, "No manifest of %s: %s", fragment.name(), cause);
    isMissed = true;
    return Future.failedFuture(cause);
  }

  private synchronized void counts(byte[] manifest, Optional<String> tag) {
    sightings.counts(manifest);
    etag = tag;
  }

  private synchronized void ended(Duration pause) {
    isUnderWay = false;
    wasAsked = true;
    in(isWantedAgain ? SHORTEST_PAUSE : pause);
  }

  private void in(Duration pause) {
    vertx.cancelTimer(timer);
    if (!isStopped) {
      timer = vertx.setTimer(Math.max(1, pause.toMillis()), id -> look());
    }
  }

  private static void tell(List<Promise<Void>> waiting) {
    waiting.forEach(Promise::tryComplete);
  }
}
