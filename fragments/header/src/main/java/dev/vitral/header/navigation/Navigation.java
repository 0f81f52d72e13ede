package dev.vitral.header.navigation;

import dev.vitral.kit.manifest.NavigationEntry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** The portal's navigation: the last good copy, empty until the shell has answered once. */
@ApplicationScoped
public class Navigation {

  private static final Logger LOG = Logger.getLogger(Navigation.class);

  private final NavigationSource source;
  private final AtomicBoolean away = new AtomicBoolean();
  private volatile NavigationSource.Copy copy = NavigationSource.Copy.NONE;

  Navigation(NavigationSource source) {
    this.source = source;
  }

  /** The entries in the order in which they are shown. */
  public List<NavigationEntry> entries() {
    return copy.entries();
  }

  /** Asks the shell; what fails leaves the copy as it is. */
  @Scheduled(
      every = "{vitral.header.navigation-refresh}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void refresh() throws InterruptedException {
    try {
      copy = source.newerThan(copy);
      away.set(false);
    } catch (IOException e) {
      if (away.compareAndSet(false, true)) {
        LOG.warnf("The navigation cannot be read, the last good copy stays: %s", e.getMessage());
      }
    }
  }
}
