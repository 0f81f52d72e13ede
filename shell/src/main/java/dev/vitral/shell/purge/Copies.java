package dev.vitral.shell.purge;

import dev.vitral.kit.http.VitralHeaders;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything that the shell keeps of fragments' answers and that may grow wrong, by the surrogate
 * keys that came with it.
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
    if (keys.isEmpty()) {
      copies.remove(copy);
    } else {
      copies.put(copy, new Tagged(fragment, keys, drop));
    }
  }

  /** The copy is no longer kept. */
  public void forget(String copy) {
    copies.remove(copy);
  }

  /**
   * Drops what one of the keys names. The tags stay until the next copy brings its own: what is
   * being read meanwhile may have to be dropped too.
   *
   * @param fragment whose copies are meant; empty for everybody's
   * @return how many copies were dropped
   */
  int purge(Optional<String> fragment, Set<String> keys) {
    List<Tagged> meant =
        copies.values().stream().filter(copy -> copy.isMeant(fragment, keys)).toList();
    meant.forEach(copy -> copy.drop().run());
    return meant.size();
  }

  private record Tagged(String fragment, Set<String> keys, Runnable drop) {

    boolean isMeant(Optional<String> by, Set<String> named) {
      return by.map(fragment::equals).orElse(true) && named.stream().anyMatch(keys::contains);
    }
  }
}
