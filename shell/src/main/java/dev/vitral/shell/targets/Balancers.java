package dev.vitral.shell.targets;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** One balancer per fragment, with its metrics. Safe for any thread. */
@ApplicationScoped
public class Balancers {

  private final OutlierConfig config;
  private final MeterRegistry meters;
  private final Map<String, Balancer> byFragment = new ConcurrentHashMap<>();
  private final Set<Meter> watched = new HashSet<>();

  public Balancers(OutlierConfig config, MeterRegistry meters) {
    this.config = config;
    this.meters = meters;
  }

  /** The one of a fragment; where it has moved, a new one, which knows nothing bad of anybody. */
  public Balancer of(Targets targets) {
    Balancer known = byFragment.get(targets.fragment());
    return known != null && known.targets().equals(targets) ? known : moved(targets);
  }

  private synchronized Balancer moved(Targets targets) {
    Balancer known = byFragment.get(targets.fragment());
    if (known != null && known.targets().equals(targets)) {
      return known;
    }
    Balancer balancer =
        new Balancer(
            targets, config, System::nanoTime, bound -> ThreadLocalRandom.current().nextInt(bound));
    byFragment.put(targets.fragment(), balancer);
    watched.removeIf(meter -> isOf(targets.fragment(), meter) && meters.remove(meter) != null);
    targets.urls().forEach(url -> watch(targets.fragment(), url, balancer));
    return balancer;
  }

  private static boolean isOf(String fragment, Meter meter) {
    return fragment.equals(meter.getId().getTag("fragment"));
  }

  private void watch(String fragment, URI url, Balancer balancer) {
    Tags tags = Tags.of("fragment", fragment, "target", url.getAuthority());
    watched.add(
        Gauge.builder(
                "vitral.target.ejected",
                balancer,
                asked -> at(url, asked).state() == TargetState.EJECTED ? 1 : 0)
            .tags(tags)
            .register(meters));
    watched.add(
        FunctionCounter.builder(
                "vitral.target.ejections", balancer, asked -> at(url, asked).ejections())
            .tags(tags)
            .register(meters));
  }

  private static TargetHealth at(URI url, Balancer balancer) {
    return balancer.health().stream()
        .filter(health -> health.url().equals(url))
        .findFirst()
        .orElseThrow();
  }
}
