package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import java.util.List;

/** Parts in document order that belong to one scope. */
final class Region {

  private final Scope scope;
  private List<Part> parts = List.of();
  private int next;
  private int pending;
  private boolean cancelled;

  Region(Scope scope) {
    this.scope = scope;
  }

  /** Starts all parts at once; ends with the scope told if nothing is to be awaited. */
  void start(List<Part> parts) {
    this.parts = parts;
    pending = 1 + (int) parts.stream().filter(Part::isPending).count();
    for (Part part : parts) {
      if (!cancelled) {
        part.start();
      }
    }
    settled();
  }

  /** One of its parts is complete. */
  void settled() {
    pending--;
    if (pending == 0 && !cancelled) {
      scope.whole();
    }
  }

  void failed(EsiException cause) {
    if (!cancelled) {
      scope.failed(cause);
    }
  }

  boolean drainTo(Outlet outlet) {
    while (next < parts.size() && parts.get(next).drainTo(outlet)) {
      next++;
    }
    return next == parts.size();
  }

  void cancel() {
    cancelled = true;
    parts.forEach(Part::cancel);
  }
}
