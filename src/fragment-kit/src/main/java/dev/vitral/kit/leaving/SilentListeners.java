package dev.vitral.kit.leaving;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.shutdown.ShutdownListener;
import io.quarkus.runtime.shutdown.ShutdownRecorder;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.reflect.Field;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Speaks for the listener with which Quarkus' Jackson clears its caches at the end: in 3.30.5 and
 * 3.30.6 it never says that it is done, and whoever told it so waits until {@code
 * quarkus.shutdown.timeout} is over. Quarkus has no door for that, and later versions need none:
 * whoever takes one removes this.
 */
@Singleton
class SilentListeners {

  private static final Logger LOG = Logger.getLogger(SilentListeners.class);
  private static final String JACKSON = "io.quarkus.jackson.";

  void speakFor(@Observes ShutdownDelayInitiatedEvent told) {
    try {
      Field known = ShutdownRecorder.class.getDeclaredField("shutdownListeners");
      known.setAccessible(true);
      known.set(null, ((List<?>) known.get(null)).stream().map(SilentListeners::spoken).toList());
    } catch (ReflectiveOperationException e) {
      LOG.warn("This process may take longer to end than it has to", e);
    }
  }

  private static ShutdownListener spoken(Object listener) {
    ShutdownListener known = (ShutdownListener) listener;
    return known.getClass().getName().startsWith(JACKSON) ? new Spoken(known) : known;
  }

  /** Is done as soon as the other one is back. */
  private record Spoken(ShutdownListener silent) implements ShutdownListener {

    @Override
    public void preShutdown(ShutdownNotification notification) {
      silent.preShutdown(notification);
    }

    @Override
    public void shutdown(ShutdownNotification notification) {
      silent.shutdown(() -> {});
      notification.done();
    }
  }
}
