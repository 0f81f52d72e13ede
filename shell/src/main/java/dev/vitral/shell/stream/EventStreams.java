package dev.vitral.shell.stream;

import dev.vitral.shell.limits.Limits;
import dev.vitral.shell.limits.LimitsConfig;
import dev.vitral.shell.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All event streams that visitors have open. Safe for any thread. */
@ApplicationScoped
public class EventStreams {

  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
  private final Limits limits;
  private final LimitsConfig config;
  private volatile boolean ending;

  EventStreams(Limits limits, LimitsConfig config) {
    this.limits = limits;
    this.config = config;
  }

  /** Whether there are as many as there may be. */
  public boolean isFull() {
    return open.size() >= config.allStreams();
  }

  /**
   * Takes a place for a visitor's stream.
   *
   * @return what gives it back; empty if he has as many as he may
   */
  public Optional<Runnable> place(Visit visit) {
    return limits.streams(visit);
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
