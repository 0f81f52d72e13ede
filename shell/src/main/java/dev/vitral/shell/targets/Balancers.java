package dev.vitral.shell.targets;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** One balancer per fragment, with its metrics. Safe for any thread. */
@ApplicationScoped
public class Balancers {

  private final OutlierConfig config;
  private final MeterRegistry meters;
  private final Map<String, Balancer> byFragment = new ConcurrentHashMap<>();

  public Balancers(OutlierConfig config, MeterRegistry meters) {
    this.config = config;
    this.meters = meters;
  }

  /** The one of a fragment; its targets are those that it was asked for first. */
  public Balancer of(Targets targets) {
    return byFragment.computeIfAbsent(targets.fragment(), first -> build(targets));
  }

  private Balancer build(Targets targets) {
    Balancer balancer =
        new Balancer(
            targets, config, System::nanoTime, bound -> ThreadLocalRandom.current().nextInt(bound));
    targets.urls().forEach(url -> watch(targets.fragment(), url, balancer));
    return balancer;
  }

  private void watch(String fragment, URI url, Balancer balancer) {
    Tags tags = Tags.of("fragment", fragment, "target", url.getAuthority());
    Gauge.builder(
            "vitral.target.ejected",
            balancer,
            asked -> at(url, asked).state() == TargetState.EJECTED ? 1 : 0)
        .tags(tags)
        .register(meters);
    FunctionCounter.builder(
            "vitral.target.ejections", balancer, asked -> at(url, asked).ejections())
        .tags(tags)
        .register(meters);
  }

  private static TargetHealth at(URI url, Balancer balancer) {
    return balancer.health().stream()
        .filter(health -> health.url().equals(url))
        .findFirst()
        .orElseThrow();
  }
}
