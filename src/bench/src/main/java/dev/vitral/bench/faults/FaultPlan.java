package dev.vitral.bench.faults;

import dev.vitral.bench.faults.Fault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Which faults come in which order: every part meets every kind that it can, as often as the
 * others, shuffled. The same seed makes the same plan.
 */
final class FaultPlan {

  /** All that the shell asks, directly or through its fragments' stores. */
  private static final List<String> SERVICES =
      List.of(
          "header",
          "voting",
          "voting-counter",
          "reviews",
          "reviews-projector",
          "songs",
          "songs-ingest",
          "prompts");

  private static final List<String> STORES =
      List.of("redis", "kafka", "postgresql", "postgresql-replica");

  private static final Duration STOPPED = Duration.ofSeconds(5);
  private static final int SHORTEST_REFUSAL = 1_000;
  private static final int LONGEST_REFUSAL = 4_000;
  private static final int SHORTEST_PAUSE = 500;
  private static final int LONGEST_PAUSE = 6_000;

  private FaultPlan() {}

  static List<Fault> of(long seed, int count) {
    Random chance = new Random(seed);
    List<Fault> plan = new ArrayList<>();
    while (plan.size() < count) {
      List<Fault> round = round(chance);
      Collections.shuffle(round, chance);
      plan.addAll(round);
    }
    return List.copyOf(plan.subList(0, count));
  }

  private static List<Fault> round(Random chance) {
    List<Fault> round = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.DISK_FULL) {
        SERVICES.forEach(name -> round.add(fault(name, kind, chance)));
      }
      STORES.forEach(name -> round.add(fault(name, kind, chance)));
    }
    return round;
  }

  private static Fault fault(String target, Kind kind, Random chance) {
    Duration hold =
        switch (kind) {
          case KILL -> Duration.ZERO;
          case STOP, DISK_FULL -> STOPPED;
          case REFUSE -> millis(chance, SHORTEST_REFUSAL, LONGEST_REFUSAL);
        };
    return new Fault(target, kind, hold, millis(chance, SHORTEST_PAUSE, LONGEST_PAUSE));
  }

  private static Duration millis(Random chance, int least, int most) {
    return Duration.ofMillis(least + chance.nextInt(most - least));
  }
}
