package dev.vitral.shell.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All event streams that visitors have open. Safe for any thread. */
@ApplicationScoped
public class EventStreams {

  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;

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
