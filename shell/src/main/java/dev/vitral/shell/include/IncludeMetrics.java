package dev.vitral.shell.include;

import dev.vitral.shell.fallback.Rung;
import io.micrometer.core.instrument.Counter;
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
    counter(target.fragment().name(), target.label(), rung).increment();
    meters
        .timer(
            "vitral.include.duration",
            "fragment",
            target.fragment().name(),
            "include",
            target.label())
        .record(took);
  }

  Counter counter(String fragment, String include, Rung rung) {
    return meters.counter(
        "vitral.include", "fragment", fragment, "include", include, "rung", rung.label());
  }
}
