package dev.vitral.shell.stream;

import dev.vitral.shell.limits.Limits;
import dev.vitral.shell.limits.LimitsConfig;
import dev.vitral.shell.limits.Places;
import dev.vitral.shell.origin.OriginConfig;
import dev.vitral.shell.visit.Visit;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All event streams that visitors have open. Safe for any thread. */
@ApplicationScoped
public class EventStreams {

  /** Who takes the places of all. */
  private static final String ALL = "all";

  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
  private final Limits limits;
  private final Places<String> ofAll;
  private final Places<String> ofFragment;
  private volatile boolean ending;

  EventStreams(Limits limits, LimitsConfig all, OriginConfig ofOne, MeterRegistry meters) {
    meters.gaugeCollectionSize("vitral.streams.open", Tags.empty(), open);
    this.limits = limits;
    this.ofAll = new Places<>(all.allStreams());
    this.ofFragment = new Places<>(ofOne.streams());
  }

  /**
   * Takes a place for a visitor's stream, to be had before the fragment is asked: those that wait
   * and open count as well.
   */
  public StreamPlace place(Visit visit, String fragment) {
    Optional<Runnable> own = limits.streams(visit);
    if (own.isEmpty()) {
      return StreamPlace.refused(429);
    }
    Optional<Runnable> shared = ofAll.take(ALL);
    Optional<Runnable> there = shared.flatMap(taken -> ofFragment.take(fragment));
    Runnable giveBack =
        () -> {
          own.get().run();
          shared.ifPresent(Runnable::run);
          there.ifPresent(Runnable::run);
        };
    if (there.isEmpty()) {
      giveBack.run();
      return StreamPlace.refused(503);
    }
    return new StreamPlace(0, giveBack);
  }

  /** Adds one; it ends at once if all are to. */
  public void add(EventStream stream) {
    open.add(stream);
    if (ending) {
      stream.end();
    }
  }

  public void remove(EventStream stream) {
    open.remove(stream);
  }

  /** Ends all that are open, and from now on each that is opened. */
  public void end() {
    ending = true;
    open.forEach(EventStream::end);
  }
}
