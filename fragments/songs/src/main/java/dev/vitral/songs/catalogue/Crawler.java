package dev.vitral.songs.catalogue;

import dev.vitral.songs.index.Indices;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Looks for files that are new or changed and publishes them. A file whose content is done, or on
 * its way, is not published again; to publish one twice would do no harm.
 */
@ApplicationScoped
public class Crawler {

  private static final Logger LOG = Logger.getLogger(Crawler.class);

  private final Bucket bucket;
  private final Files files;
  private final Catalogue catalogue;
  private final Indices indices;
  private final CrawlerConfig config;
  private final MeterRegistry metrics;
  private final ReentrantLock one = new ReentrantLock();

  Crawler(
      Bucket bucket,
      Files files,
      Catalogue catalogue,
      Indices indices,
      CrawlerConfig config,
      MeterRegistry metrics) {
    this.bucket = bucket;
    this.files = files;
    this.catalogue = catalogue;
    this.indices = indices;
    this.config = config;
    this.metrics = metrics;
  }

  /** Looks once at every object below the prefix; one crawl at a time in this process. */
  public Result crawl() {
    one.lock();
    try {
      files.ensure();
      Look look = new Look();
      bucket.list(look::at);
      if (look.unfinished == 0 && indices.read().filter(indices.written()::equals).isEmpty()) {
        indices.ensure();
        indices.promote();
      }
      if (look.published > 0) {
        LOG.infof("Crawl: %d files found, %d published", look.found, look.published);
      }
      return new Result(look.found, look.published);
    } finally {
      one.unlock();
    }
  }

  /** What a crawl has seen so far. */
  private final class Look {

    private long found;
    private long published;
    private long unfinished;

    void at(CatalogueObject object) {
      found++;
      metrics.counter("songs.catalogue.found").increment();
      Optional<Files.Known> known = files.find(object.key());
      boolean done =
          known
              .map(Files.Known::file)
              .filter(f -> f.isOf(object) && f.state().isFinal())
              .isPresent();
      unfinished += done ? 0 : 1;
      if (!done && known.filter(k -> isOnItsWay(k.file(), object)).isEmpty()) {
        catalogue.publish(object);
        metrics.counter("songs.catalogue.published").increment();
        published++;
        files.saveIfUnchanged(CatalogueFile.queued(indices.written(), object), known);
      }
    }
  }

  private boolean isOnItsWay(CatalogueFile file, CatalogueObject object) {
    Instant tooLong = Instant.now().minus(config.requeueAfter());
    return file.isOf(object) && file.changedAt().isAfter(tooLong);
  }

  /** What a crawl found. */
  public record Result(long found, long published) {}
}
