package dev.vitral.shell.condition;

import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.bulkhead.Circuit;
import dev.vitral.shell.figures.CacheUse;
import dev.vitral.shell.figures.Had;
import dev.vitral.shell.promotion.Standing;
import dev.vitral.shell.targets.TargetHealth;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a fragment is.
 *
 * @param removed when it was taken out of the registry, if it was
 * @param manifest the one that counts, if there is one
 * @param standing what became of its manifests
 * @param targets where it is to be had; none of one that was removed
 * @param circuit whether it is asked at all
 * @param includes those of its manifest, in its order
 * @param pages its composed pages
 */
public record Condition(
    String name,
    State state,
    Optional<Instant> removed,
    Optional<Manifest> manifest,
    Standing standing,
    List<TargetHealth> targets,
    Circuit circuit,
    List<IncludeCondition> includes,
    Had pages,
    CacheUse cache) {

  /** Those of its targets that answered when they were asked last. */
  public long answering() {
    return targets.stream().filter(TargetHealth::answers).count();
  }
}
