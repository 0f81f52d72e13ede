package dev.vitral.shell.purge;

import dev.vitral.shell.cache.store.Purge;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The shells' common ear and voice. Both live on threads of their own; without Kafka neither does.
 */
@ApplicationScoped
class PurgeTopic {

  private static final Logger LOG = Logger.getLogger(PurgeTopic.class);

  private final PurgeConfig config;
  private final Stock stock;
  private final Vertx vertx;
  private final String shell = UUID.randomUUID().toString();
  private final Outbox outbox = new Outbox();
  private final List<Thread> threads = new ArrayList<>();

  PurgeTopic(PurgeConfig config, Stock stock, Vertx vertx) {
    this.config = config;
    this.stock = stock;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent startup) {
    config
        .servers()
        .ifPresentOrElse(
            this::start, () -> LOG.info("No Kafka is configured: purges stay in this process"));
  }

  private void start(String servers) {
    KafkaSettings settings = new KafkaSettings(servers, config.purge(), shell);
    begin("purge-hearing", new PurgeHearing(settings, this::heard, stock::empty));
    begin("purge-telling", new PurgeTelling(settings, outbox));
  }

  /** Tells the other shells; never waits. False if there is nobody to tell. */
  boolean tell(Purge purge) {
    if (config.servers().isEmpty()) {
      return false;
    }
    purge
        .names()
        .forEach(
            name -> outbox.add(new Purge(purge.owner(), purge.by(), Set.of(name), purge.depth())));
    return true;
  }

  @PreDestroy
  void stop() {
    threads.forEach(Thread::interrupt);
  }

  private void heard(Purge purge) {
    vertx.runOnContext(nothing -> stock.purge(purge));
  }

  private void begin(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }
}
