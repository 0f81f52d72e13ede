package dev.vitral.shell.purge;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the shell keeps of fragments' answers for bad times, by the surrogate keys that came with
 * it.
 */
@ApplicationScoped
public class Copies {

  private final Map<String, Tagged> copies = new ConcurrentHashMap<>();

  /**
   * Registers a copy, or what has replaced it.
   *
   * @param copy its name, one for each thing kept
   * @param fragment whose answer it is; no other fragment can purge it
   * @param headers of that answer
   * @param drop drops the copy at once and has it read again; may be called on any event loop
   */
  public void keep(String copy, String fragment, MultiMap headers, Runnable drop) {
    Set<String> keys = Keys.of(headers.getAll(VitralHeaders.SURROGATE_KEY));
    copies.put(copy, new Tagged(fragment, keys, drop));
  }

  /** The copy is no longer kept. */
  public void forget(String copy) {
    copies.remove(copy);
  }

  /**
   * Drops what a hard purge of keys, or of all, means. The tags stay until the next copy brings its
   * own: what is being read meanwhile may have to be dropped too. A soft purge leaves them: they
   * are for when nothing better can be had.
   *
   * @return how many copies were dropped
   */
  int purge(Purge purge) {
    if (purge.depth() == Depth.SOFT) {
      return 0;
    }
    List<Tagged> meant = copies.values().stream().filter(copy -> copy.isMeant(purge)).toList();
    meant.forEach(copy -> copy.drop().run());
    return meant.size();
  }

  private record Tagged(String fragment, Set<String> keys, Runnable drop) {

    boolean isMeant(Purge purge) {
      return purge.owner().map(fragment::equals).orElse(true)
          && switch (purge.by()) {
            case KEY -> purge.names().stream().anyMatch(keys::contains);
            case URI -> false;
            case ALL -> true;
          };
    }
  }
}
