package dev.vitral.shell.page;

import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.registry.KnownFragment;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts the primaries of composed pages by the rung they were had at. */
@ApplicationScoped
class PrimaryMetrics {

  private final MeterRegistry meters;

  PrimaryMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(KnownFragment owner, Rung rung) {
    meters.counter("vitral.primary", "fragment", owner.name(), "rung", rung.label()).increment();
  }
}
