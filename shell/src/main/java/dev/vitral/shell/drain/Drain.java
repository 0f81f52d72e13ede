package dev.vitral.shell.drain;

import dev.vitral.shell.connection.OpenConnections;
import dev.vitral.shell.stream.EventStreams;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What SIGTERM does before anything is torn down: unready at once, each connection ends with its
 * next answer; after a grace nobody can connect any more, event streams end with a hint when to
 * come back, and what is under way is waited for.
 */
@ApplicationScoped
public class Drain {

  private static final Logger LOG = Logger.getLogger(Drain.class);

  private final OpenConnections connections;
  private final EventStreams streams;
  private final DrainConfig config;
  private volatile boolean begun;

  Drain(OpenConnections connections, EventStreams streams, DrainConfig config) {
    this.connections = connections;
    this.streams = streams;
    this.config = config;
  }

  /** Whether the shell is leaving. */
  public boolean hasBegun() {
    return begun;
  }

  /** Runs on the thread that ends the process, and ends when nothing is under way or time is up. */
  void leave(@Observes ShutdownDelayInitiatedEvent told) throws InterruptedException {
    begun = true;
    connections.sayGoodbye();
    LOG.infof("Leaving: %d connections are open", connections.size());
    TimeUnit.NANOSECONDS.sleep(config.grace().toNanos());
    streams.end();
    connections.refuse();
    if (!connections.awaitEnd(config.limit())) {
      LOG.warnf("%d connections are broken off after %s", connections.size(), config.limit());
    }
  }
}
