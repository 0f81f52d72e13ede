package dev.vitral.shell.purge;

import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import dev.vitral.shell.cache.store.Purgeable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/** All that this shell keeps of fragments: its caches, and the copies for bad times. */
@ApplicationScoped
class Stock {

  private final Copies copies;
  private final Instance<Purgeable> caches;

  Stock(Copies copies, @Any Instance<Purgeable> caches) {
    this.copies = copies;
    this.caches = caches;
  }

  /**
   * Purges it.
   *
   * @return how many answers were found
   */
  int purge(Purge purge) {
    return copies.purge(purge) + caches.stream().mapToInt(cache -> cache.purge(purge)).sum();
  }

  /**
   * Empties the caches, since purges may have been missed. The copies for bad times stay: they are
   * read anew by themselves, and may be all that there is.
   */
  void empty() {
    Purge everything = Purge.all(Optional.empty(), Depth.HARD);
    caches.forEach(cache -> cache.purge(everything));
  }
}
