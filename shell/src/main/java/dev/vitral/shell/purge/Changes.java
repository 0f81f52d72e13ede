package dev.vitral.shell.purge;

import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import dev.vitral.shell.registry.FragmentPromoted;
import dev.vitral.shell.registry.RegistryChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * What a change of the portal makes of what is kept: the answers of another version are stale, and
 * those of a fragment that has left are gone. Each shell sees these changes itself.
 */
@ApplicationScoped
class Changes {

  private final Stock stock;

  Changes(Stock stock) {
    this.stock = stock;
  }

  void heed(@Observes FragmentPromoted promoted) {
    stock.purge(Purge.all(Optional.of(promoted.fragment()), Depth.SOFT));
  }

  void heed(@Observes RegistryChanged changed) {
    changed.left().forEach(name -> stock.purge(Purge.all(Optional.of(name), Depth.HARD)));
  }
}
