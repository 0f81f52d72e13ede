package dev.vitral.systemtests.votes;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients were told: the votes that were acknowledged, and how often they were not. */
final class Acknowledged {

  private final Map<UUID, String> votes = new ConcurrentHashMap<>();
  private final AtomicInteger left;
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();

  Acknowledged(int wanted) {
    left = new AtomicInteger(wanted);
  }

  /** Takes one of the votes that are still to be cast; false when none is left. */
  boolean takeTurn() {
    return left.getAndDecrement() > 0;
  }

  void add(UUID vote, String candidate) {
    votes.put(vote, candidate);
  }

  void countUnanswered() {
    unanswered.incrementAndGet();
  }

  void countRefused() {
    refused.incrementAndGet();
  }

  void countRepeated() {
    repeated.incrementAndGet();
  }

  int size() {
    return votes.size();
  }

  Set<UUID> ids() {
    return Set.copyOf(votes.keySet());
  }

  Map<String, Long> byCandidate() {
    Map<String, Long> sums = new TreeMap<>();
    votes.values().forEach(candidate -> sums.merge(candidate, 1L, Long::sum));
    return sums;
  }

  String attempts() {
    return "%d repeats on purpose, %d answers 5xx, %d without answer"
        .formatted(repeated.get(), refused.get(), unanswered.get());
  }
}
