package dev.vitral.songs.catalogue;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** When the crawler looks: again and again, or once as a job. */
@ApplicationScoped
class CrawlerSchedule {

  private static final Logger LOG = Logger.getLogger(CrawlerSchedule.class);

  private final Crawler crawler;
  private final Samples samples;
  private final CrawlerConfig config;
  private final ExecutorService workers;

  CrawlerSchedule(Crawler crawler, Samples samples, CrawlerConfig config, ExecutorService workers) {
    this.crawler = crawler;
    this.samples = samples;
    this.config = config;
    this.workers = workers;
  }

  void once(@Observes StartupEvent started) {
    if (config.once()) {
      workers.execute(() -> Quarkus.asyncExit(looked() ? 0 : 1));
    }
  }

  @Scheduled(
      every = "${vitral.songs.crawler.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void again() {
    if (config.enabled()) {
      looked();
    }
  }

  private boolean looked() {
    try {
      samples.bring();
      crawler.crawl();
      return true;
    } catch (RuntimeException e) {
      LOG.warnf("The crawler could not look, it tries again: %s", e.getMessage());
      return false;
    }
  }
}
