package dev.vitral.shell.condition;

import dev.vitral.shell.registry.RegistryChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fragments that the registry has listed since the shell's start, and does no more. Thread-safe.
 */
@ApplicationScoped
class Departed {

  /** Who has so many to ask for needs a log. */
  private static final int MOST = 50;

  private final Map<String, Instant> left = new LinkedHashMap<>();

  synchronized void heed(@Observes RegistryChanged changed) {
    for (String name : changed.left()) {
      left.remove(name);
      left.put(name, Instant.now());
    }
    while (left.size() > MOST) {
      left.remove(left.keySet().iterator().next());
    }
  }

  /** When each left, by name; those that came back since are in here too. */
  synchronized Map<String, Instant> all() {
    return new LinkedHashMap<>(left);
  }
}
