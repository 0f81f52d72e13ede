package dev.vitral.bench.faults;

import dev.vitral.bench.portal.Control;
import dev.vitral.bench.portal.Part;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Breaks parts in the order of the plan. One that is not ready, since it still rises from its last
 * fault, is passed over until it is: only what stands can fall.
 */
final class Injector {

  private static final Duration LOOK = Duration.ofMillis(100);

  private final Control control;
  private final Wounds wounds;
  private final PrintStream out;
  private final int atOnce;
  private final List<Fault> pending;
  private final Map<String, Integer> injected = new LinkedHashMap<>();
  private final long begun = System.nanoTime();
  private int count;

  /**
   * @param atOnce so many parts are away at a time, at most
   */
  Injector(Control control, Wounds wounds, List<Fault> plan, int atOnce, PrintStream out) {
    this.control = control;
    this.wounds = wounds;
    this.pending = new ArrayList<>(plan);
    this.atOnce = atOnce;
    this.out = out;
  }

  /** Returns when all of the plan has happened, or after this time. */
  void run(Duration longest) throws InterruptedException {
    while (!pending.isEmpty() && took().compareTo(longest) < 0) {
      Optional<Fault> next = injectOne(control.parts());
      Thread.sleep(next.map(Fault::pause).orElse(LOOK).toMillis());
    }
  }

  private Optional<Fault> injectOne(List<Part> parts) {
    if (fallen(parts) >= atOnce) {
      return Optional.empty();
    }
    for (Fault fault : pending) {
      Optional<ProcessHandle> process = standing(fault.target(), parts);
      if (process.isPresent() && wounds.inflict(fault, process.get())) {
        pending.remove(fault);
        tell(fault, process.get());
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  /** Parts that are broken or still rising; stores, that have one keeper, are one. */
  private long fallen(List<Part> parts) {
    return parts.stream()
        .filter(part -> !part.isReady() || wounds.has(part.name()))
        .map(part -> part.isStore() ? part.kind() : part.name())
        .distinct()
        .count();
  }

  private Optional<ProcessHandle> standing(String target, List<Part> parts) {
    return parts.stream()
        .filter(part -> part.name().equals(target) && isFree(part, parts))
        .findFirst()
        .flatMap(Part::process);
  }

  /** Stores have one keeper, that restarts all of them: they fall one after the other. */
  private boolean isFree(Part part, List<Part> parts) {
    return part.isStore()
        ? parts.stream()
            .filter(Part::isStore)
            .allMatch(store -> store.isReady() && !wounds.has(store.name()))
        : !wounds.has(part.name());
  }

  private void tell(Fault fault, ProcessHandle process) {
    count++;
    injected.merge(fault.target() + " / " + fault.kind(), 1, Integer::sum);
    out.printf(
        "%7.1f s  %3d  %s %s (pid %d)%n",
        took().toMillis() / 1_000.0, count, fault.kind(), fault.target(), process.pid());
  }

  /** How many faults there were. */
  int count() {
    return count;
  }

  /** How many of each. */
  Map<String, Integer> injected() {
    return injected;
  }

  Duration took() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
