package dev.vitral.shell.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How long visitors waited for each fragment the last times. Safe for any thread. */
@ApplicationScoped
public class FragmentTimes {

  private final Map<Part, LatestTimes> times = new ConcurrentHashMap<>();

  /** An include was asked for, whatever became of it; what came out of the cache is not told. */
  public void include(String fragment, String include, Duration took) {
    record(new Part(fragment, include), took);
  }

  /** A page began, or it turned out that there is none. */
  public void page(String fragment, Duration took) {
    record(new Part(fragment, ""), took);
  }

  Optional<Spread> ofInclude(String fragment, String include) {
    return of(new Part(fragment, include));
  }

  Optional<Spread> ofPages(String fragment) {
    return of(new Part(fragment, ""));
  }

  private void record(Part part, Duration took) {
    times.computeIfAbsent(part, first -> new LatestTimes()).record(took);
  }

  private Optional<Spread> of(Part part) {
    return Optional.ofNullable(times.get(part)).flatMap(LatestTimes::spread);
  }

  /**
   * What was waited for.
   *
   * @param include empty for pages
   */
  private record Part(String fragment, String include) {}
}
