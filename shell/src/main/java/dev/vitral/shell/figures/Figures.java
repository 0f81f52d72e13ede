package dev.vitral.shell.figures;

import dev.vitral.shell.fallback.Rung;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what was counted and timed. */
@ApplicationScoped
public class Figures {

  private final MeterRegistry meters;
  private final FragmentTimes times;

  Figures(MeterRegistry meters, FragmentTimes times) {
    this.meters = meters;
    this.times = times;
  }

  /** Everything as it is now: the meters are gone through three times, however many ask. */
  public Function<String, FragmentFigures> now() {
    Map<String, List<Counter>> includes = byTag("fragment", find("vitral.include"));
    Map<String, List<Counter>> pages = byTag("fragment", find("vitral.primary"));
    Map<String, List<Counter>> cache = byTag("fragment", find("vitral.cache"));
    return fragment ->
        new FragmentFigures(
            includes(fragment, includes.getOrDefault(fragment, List.of())),
            new Had(rungs(pages.getOrDefault(fragment, List.of())), times.ofPages(fragment)),
            cacheUse(cache.getOrDefault(fragment, List.of())));
  }

  private Collection<Counter> find(String name) {
    return meters.find(name).counters();
  }

  private static Map<String, List<Counter>> byTag(String tag, Collection<Counter> counters) {
    return counters.stream().collect(Collectors.groupingBy(counter -> tag(counter, tag)));
  }

  private Map<String, Had> includes(String fragment, List<Counter> counters) {
    Map<String, Had> had = new HashMap<>();
    byTag("include", counters)
        .forEach(
            (include, rungs) ->
                had.put(include, new Had(rungs(rungs), times.ofInclude(fragment, include))));
    return had;
  }

  private static Map<Rung, Long> rungs(List<Counter> counters) {
    Map<Rung, Long> rungs = new EnumMap<>(Rung.class);
    for (Counter counter : counters) {
      long times = (long) counter.count();
      if (times > 0) {
        rungs.put(Rung.labelled(tag(counter, "rung")), times);
      }
    }
    return rungs;
  }

  private static CacheUse cacheUse(List<Counter> counters) {
    return new CacheUse(
        with("fresh", counters),
        with("revalidated", counters),
        with("stale", counters),
        with("missing", counters));
  }

  private static long with(String result, List<Counter> counters) {
    return (long)
        counters.stream()
            .filter(counter -> result.equals(tag(counter, "result")))
            .mapToDouble(Counter::count)
            .sum();
  }

  private static String tag(Counter counter, String name) {
    return String.valueOf(counter.getId().getTag(name));
  }
}
