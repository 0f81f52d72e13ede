package dev.vitral.systemtests.votes;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the storm was told, what the log holds and what the board shows.
 *
 * @param acknowledged ids that clients were told are in
 * @param toldByCandidate acknowledged votes per candidate
 * @param logged ids that entered the log as counted during the storm
 * @param loggedByCandidate every counted vote of the contest per candidate, out of the log
 * @param shown every counter of the contest in Redis
 */
record Verdict(
    Set<UUID> acknowledged,
    Map<String, Long> toldByCandidate,
    Set<UUID> logged,
    Map<String, Long> loggedByCandidate,
    Map<String, Long> shown) {

  /** Whether nothing was lost and nothing counted twice. */
  boolean holds() {
    return acknowledged.equals(logged) && loggedByCandidate.equals(shown);
  }

  int lost() {
    return difference(acknowledged, logged);
  }

  int uninvited() {
    return difference(logged, acknowledged);
  }

  /** A table of candidates, then the sums and the verdict. */
  String table() {
    StringBuilder table =
        new StringBuilder(
            "%n%-24s %12s %12s %12s%n".formatted("candidate", "told", "log", "Redis"));
    Set<String> candidates = new TreeSet<>(loggedByCandidate.keySet());
    candidates.addAll(shown.keySet());
    for (String candidate : candidates) {
      table.append(
          "%-24s %12d %12d %12d%n"
              .formatted(
                  candidate,
                  toldByCandidate.getOrDefault(candidate, 0L),
                  loggedByCandidate.getOrDefault(candidate, 0L),
                  shown.getOrDefault(candidate, 0L)));
    }
    return table
        .append(
            "%nacknowledged %d, logged %d: %d lost, %d not acknowledged%n"
                .formatted(acknowledged.size(), logged.size(), lost(), uninvited()))
        .append(
            "log %d, Redis %d: %s%n"
                .formatted(
                    sum(loggedByCandidate),
                    sum(shown),
                    loggedByCandidate.equals(shown) ? "equal" : "DIFFERENT"))
        .append(holds() ? "Every acknowledged vote is counted once." : "VOTES DIFFER.")
        .toString();
  }

  private static int difference(Set<UUID> these, Set<UUID> those) {
    Set<UUID> missing = new HashSet<>(these);
    missing.removeAll(those);
    return missing.size();
  }

  private static long sum(Map<String, Long> votes) {
    return votes.values().stream().mapToLong(Long::longValue).sum();
  }
}
