package dev.vitral.shell.registry;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Looks whether the registry's file has changed, by its content: a mounted ConfigMap changes by a
 * link.
 */
@ApplicationScoped
class RegistryWatch {

  private static final Logger LOG = Logger.getLogger(RegistryWatch.class);

  private final Vertx vertx;
  private final RegistryFile file;
  private final Registry registry;
  private final Event<RegistryChanged> changed;
  private final long pause;

  RegistryWatch(
      Vertx vertx,
      RegistryConfig config,
      RegistryFile file,
      Registry registry,
      Event<RegistryChanged> changed) {
    this.vertx = vertx;
    this.file = file;
    this.registry = registry;
    this.changed = changed;
    this.pause = config.registryInterval().toMillis();
  }

  void start(@Observes StartupEvent startup) {
    later();
  }

  private void later() {
    vertx.setTimer(Math.max(1, pause), id -> look());
  }

  private void look() {
    vertx
        .executeBlocking(
            () -> {
              readAgain();
              return null;
            })
        .onFailure(cause -> LOG.error("A change of the registry went wrong", cause))
        .onComplete(done -> later());
  }

  private void readAgain() {
    Set<String> before = names();
    try {
      if (!file.readAgain()) {
        return;
      }
    } catch (IllegalArgumentException wrong) {
      LOG.warnf("The registry's new version does not count: %s", wrong.getMessage());
      return;
    }
    registry.refresh();
    Set<String> left = new HashSet<>(before);
    left.removeAll(names());
    LOG.infof("The registry lists %s now", names());
    changed.fire(new RegistryChanged(left));
  }

  private Set<String> names() {
    return file.fragments().stream().map(RegisteredFragment::name).collect(Collectors.toSet());
  }
}
