package dev.vitral.shell.include;

import dev.vitral.shell.fallback.Rung;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts every include by the rung it was had at, and how long that took. */
@ApplicationScoped
class IncludeMetrics {

  private final MeterRegistry meters;

  IncludeMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(IncludeTarget target, Rung rung, Duration took) {
    meters
        .counter(
            "vitral.include",
            "fragment",
            target.fragment().name(),
            "include",
            target.label(),
            "rung",
            rung.label())
        .increment();
    meters
        .timer(
            "vitral.include.duration",
            "fragment",
            target.fragment().name(),
            "include",
            target.label())
        .record(took);
  }
}
