package dev.vitral.shell.promotion;

import dev.vitral.contract.Violation;
import dev.vitral.shell.origin.Versions;
import dev.vitral.shell.promotion.Standing.Promotion;
import dev.vitral.shell.promotion.Standing.Refusal;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.ManifestStore;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.registry.RegistryChanged;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What became of each fragment's manifests; refusals are logged and counted. Thread-safe. */
@ApplicationScoped
public class Standings {

  private static final Logger LOG = Logger.getLogger(Standings.class);

  private final ManifestStore store;
  private final Versions versions;
  private final MeterRegistry meters;
  private final Map<String, Standing> byFragment = new ConcurrentHashMap<>();

  Standings(Registry registry, ManifestStore store, Versions versions, MeterRegistry meters) {
    this.store = store;
    this.versions = versions;
    this.meters = meters;
    registry.portal().fragments().forEach(this::remember);
  }

  /** What was kept over a restart counts since it was kept. */
  private void remember(KnownFragment fragment) {
    Instant since = store.since(fragment.name()).orElseGet(Instant::now);
    promoted(fragment.name(), new Promotion(fragment.manifest().version(), since));
  }

  /** How a fragment stands; unseen if nothing is known of it. */
  public Standing of(String fragment) {
    return byFragment.getOrDefault(fragment, Standing.unseen(fragment));
  }

  /**
   * Whether what a version answers is put into pages. One that was not promoted yet is not: what it
   * makes of them is not known.
   *
   * @param version null if an answer does not say
   */
  public boolean shows(String fragment, @Nullable String version) {
    Standing standing = byFragment.get(fragment);
    return version == null || standing == null || standing.shows(version);
  }

  void forget(@Observes RegistryChanged changed) {
    changed.left().forEach(byFragment::remove);
  }

  void promoted(String fragment, String version) {
    promoted(fragment, new Promotion(version, Instant.now()));
    meters.counter("vitral.promotion", "fragment", fragment, "result", "promoted").increment();
  }

  private void promoted(String fragment, Promotion promotion) {
    byFragment.compute(fragment, (name, before) -> or(name, before).promoted(promotion));
    versions.known(fragment, promotion.version());
  }

  void confirmed(String fragment) {
    Standing now = byFragment.computeIfPresent(fragment, (name, before) -> before.confirmed());
    if (now != null) {
      now.promotion().ifPresent(counts -> versions.known(fragment, counts.version()));
    }
  }

  /** What was refused last is served again, by another process than the one that was seen since. */
  void stillRefused(String fragment) {
    byFragment.computeIfPresent(fragment, (name, before) -> before.stillRefused());
  }

  /** Said and counted once, however often the same is refused for the same reasons. */
  void refused(String fragment, String version, List<Violation> violations) {
    if (!version.isEmpty()) {
      versions.known(fragment, version);
    }
    Standing before = of(fragment);
    if (before.isRefused()
        && before.refusal().filter(known -> known.isFor(version, violations)).isPresent()) {
      return;
    }
    Refusal refusal = new Refusal(version, Instant.now(), violations);
    byFragment.compute(fragment, (name, known) -> or(name, known).refused(refusal));
    meters.counter("vitral.promotion", "fragment", fragment, "result", "refused").increment();
    LOG.warnf("%s %s is refused: %s", fragment, version, violations);
  }

  private static Standing or(String fragment, @Nullable Standing known) {
    return Optional.ofNullable(known).orElseGet(() -> Standing.unseen(fragment));
  }
}
