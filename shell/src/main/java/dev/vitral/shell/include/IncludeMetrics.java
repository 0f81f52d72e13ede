package dev.vitral.shell.include;

import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.figures.FragmentTimes;
import dev.vitral.shell.include.SettledPart.Way;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts every include by the rung it was had at, and how long that took. */
@ApplicationScoped
class IncludeMetrics {

  private final MeterRegistry meters;
  private final FragmentTimes times;

  IncludeMetrics(MeterRegistry meters, FragmentTimes times) {
    this.meters = meters;
    this.times = times;
  }

  void count(IncludeTarget target, Rung rung, Way way, Duration took) {
    if (way == Way.FETCHED) {
      times.include(target.fragment().name(), target.label(), took);
    }
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
