package dev.vitral.header.account;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the tables up to date. A PostgreSQL that is away at the start keeps nobody from the bar:
 * the migration is tried again until it is there.
 */
@ApplicationScoped
class AccountSchema {

  private static final Logger LOG = Logger.getLogger(AccountSchema.class);
  private static final long AGAIN_AFTER_SECONDS = 1;

  private final Flyway flyway;
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "header-migration");
            thread.setDaemon(true);
            return thread;
          });

  AccountSchema(Flyway flyway) {
    this.flyway = flyway;
  }

  void open(@Observes StartupEvent started) {
    migrate();
  }

  void close(@Observes ShutdownEvent stopping) {
    later.shutdownNow();
  }

  private void migrate() {
    try {
      flyway.migrate();
      later.shutdown();
    } catch (FlywayException e) {
      LOG.warnf("The accounts' tables cannot be looked at yet: %s", e.getMessage());
      later.schedule(this::migrate, AGAIN_AFTER_SECONDS, TimeUnit.SECONDS);
    }
  }
}
