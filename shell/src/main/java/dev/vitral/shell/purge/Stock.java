package dev.vitral.shell.purge;

import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import dev.vitral.shell.cache.store.Purgeable;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Locale;
import java.util.Optional;

/** All that this shell keeps of fragments: its caches, and the copies for bad times. */
@ApplicationScoped
class Stock {

  private final Copies copies;
  private final Instance<Purgeable> caches;
  private final MeterRegistry meters;

  Stock(Copies copies, @Any Instance<Purgeable> caches, MeterRegistry meters) {
    this.copies = copies;
    this.caches = caches;
    this.meters = meters;
  }

  /**
   * Purges it.
   *
   * @return how many answers were found
   */
  int purge(Purge purge) {
    int found = copies.purge(purge) + caches.stream().mapToInt(cache -> cache.purge(purge)).sum();
    String by = purge.by().name().toLowerCase(Locale.ROOT);
    String depth = purge.depth().name().toLowerCase(Locale.ROOT);
    meters.counter("vitral.purges", "by", by, "depth", depth).increment();
    meters.counter("vitral.purged", "by", by, "depth", depth).increment(found);
    return found;
  }

  /**
   * Empties the caches, since purges may have been missed. The copies for bad times stay: they are
   * read anew by themselves, and may be all that there is.
   */
  void empty() {
    meters.counter("vitral.purges.missed").increment();
    Purge everything = Purge.all(Optional.empty(), Depth.HARD);
    caches.forEach(cache -> cache.purge(everything));
  }
}
