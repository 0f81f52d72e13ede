package dev.vitral.shell.page;

import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.figures.FragmentTimes;
import dev.vitral.shell.registry.KnownFragment;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts the primaries of composed pages by the rung they were had at. */
@ApplicationScoped
class PrimaryMetrics {

  private final MeterRegistry meters;
  private final FragmentTimes times;

  PrimaryMetrics(MeterRegistry meters, FragmentTimes times) {
    this.meters = meters;
    this.times = times;
  }

  /**
   * One more.
   *
   * @param took from the request until its page began, or failed to
   */
  void count(KnownFragment owner, Rung rung, Duration took) {
    times.page(owner.name(), took);
    meters.counter("vitral.primary", "fragment", owner.name(), "rung", rung.label()).increment();
  }
}
