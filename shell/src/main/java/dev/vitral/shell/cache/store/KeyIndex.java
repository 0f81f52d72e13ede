package dev.vitral.shell.cache.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries by surrogate key. Used with the owner's lock held; holds nothing that is not kept. */
final class KeyIndex<E extends Entry> {

  private final Map<String, Set<E>> entries = new HashMap<>();

  void add(E entry) {
    for (String key : entry.surrogateKeys()) {
      entries.computeIfAbsent(key, first -> new HashSet<>(2)).add(entry);
    }
  }

  void remove(E entry) {
    for (String key : entry.surrogateKeys()) {
      entries.computeIfPresent(
          key,
          (same, found) -> {
            found.remove(entry);
            return found.isEmpty() ? null : found;
          });
    }
  }

  /** A copy. */
  List<E> of(String key) {
    return List.copyOf(entries.getOrDefault(key, Set.of()));
  }

  int size() {
    return entries.size();
  }
}
