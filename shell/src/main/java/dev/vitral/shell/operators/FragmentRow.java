package dev.vitral.shell.operators;

import dev.vitral.contract.Violation;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.condition.Condition;
import dev.vitral.shell.condition.IncludeCondition;
import dev.vitral.shell.figures.CacheUse;
import dev.vitral.shell.figures.Had;
import dev.vitral.shell.promotion.Standing.Promotion;
import dev.vitral.shell.promotion.Standing.Refusal;
import dev.vitral.shell.targets.TargetHealth;
import dev.vitral.shell.targets.TargetState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A fragment as its page shows it: words and figures.
 *
 * @param version of the manifest that counts
 * @param answering targets, of how many
 * @param looked how often the cache was looked into
 * @param promoted when that was; null if none was
 * @param removed when it was taken out of the registry; null if it was not
 * @param refusal null if there never was one
 */
record FragmentRow(
    String name,
    String state,
    boolean isKnown,
    String version,
    String team,
    String answering,
    String circuit,
    String hitRate,
    String looked,
    @Nullable Instant promoted,
    @Nullable Instant removed,
    @Nullable RefusalRow refusal,
    HadRow pages,
    List<TargetRow> targets,
    List<IncludeRow> includes,
    List<String> emits,
    List<String> consumes) {

  private static final String NOTHING = "–";
  private static final double PERCENT = 100;
  private static final double NANOS_IN_A_MILLI = 1e6;

  static FragmentRow of(Condition fragment, Instant now) {
    CacheUse cache = fragment.cache();
    return new FragmentRow(
        fragment.name(),
        fragment.state().label(),
        fragment.manifest().isPresent(),
        fragment.manifest().map(Manifest::version).orElse(NOTHING),
        fragment.manifest().map(Manifest::team).orElse(NOTHING),
        fragment.answering() + " / " + fragment.targets().size(),
        fragment.circuit().label(),
        percent(cache.hitRate()),
        "(" + cache.looked() + ")",
        fragment.standing().promotion().map(Promotion::at).orElse(null),
        fragment.removed().orElse(null),
        fragment.standing().refusal().map(RefusalRow::of).orElse(null),
        HadRow.of(fragment.pages()),
        fragment.targets().stream().map(target -> TargetRow.of(target, now)).toList(),
        fragment.includes().stream().map(IncludeRow::of).toList(),
        fragment.manifest().map(known -> known.events().emits()).orElse(List.of()),
        fragment.manifest().map(known -> known.events().consumes()).orElse(List.of()));
  }

  private static String percent(OptionalDouble part) {
    return part.isEmpty()
        ? NOTHING
        : String.format(Locale.ROOT, "%.1f %%", PERCENT * part.getAsDouble());
  }

  /**
   * A manifest that was refused.
   *
   * @param version empty if it says none
   */
  record RefusalRow(String version, Instant at, List<Violation> violations) {

    static RefusalRow of(Refusal refusal) {
      return new RefusalRow(refusal.version(), refusal.at(), refusal.violations());
    }
  }

  /** How something was had. */
  record HadRow(List<RungRow> rungs, String p50, String p99, String samples) {

    static HadRow of(Had had) {
      return new HadRow(
          had.rungs().entrySet().stream()
              .map(rung -> new RungRow(rung.getKey().label(), rung.getValue()))
              .toList(),
          had.times().map(times -> millis(times.median())).orElse(NOTHING),
          had.times().map(times -> millis(times.p99())).orElse(NOTHING),
          had.times().map(times -> Integer.toString(times.samples())).orElse(NOTHING));
    }

    private static String millis(Duration took) {
      return String.format(Locale.ROOT, "%.1f", took.toNanos() / NANOS_IN_A_MILLI);
    }
  }

  /** How often something was had at a rung. */
  record RungRow(String label, long times) {}

  /** One of its targets. */
  record TargetRow(
      String url, boolean answers, boolean ejected, Instant since, int failures, int inFlight) {

    static TargetRow of(TargetHealth target, Instant now) {
      return new TargetRow(
          target.url().toString(),
          target.answers(),
          target.state() == TargetState.EJECTED,
          now.minus(target.asItIsFor()),
          target.failures(),
          target.inFlight());
    }
  }

  /** One of its includes. */
  record IncludeRow(String id, long deadline, HadRow had) {

    static IncludeRow of(IncludeCondition include) {
      return new IncludeRow(include.id(), include.deadline().toMillis(), HadRow.of(include.had()));
    }
  }
}
