package dev.vitral.systemtests.votes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Kills parts of the portal with SIGKILL while people vote, evenly over the votes: every part as
 * often as the others, in random order. The portal's own supervision starts them again.
 */
final class Killer implements Runnable {

  /** Counter, intake, the JVM of Kafka (and with it PostgreSQL), and Redis. */
  private static final List<String> PARTS = List.of("voting-counter", "voting", "kafka", "redis");

  private static final long LOOK_MILLIS = 50;

  private final StormOptions options;
  private final Acknowledged acknowledged;
  private final List<String> killed = new CopyOnWriteArrayList<>();

  Killer(StormOptions options, Acknowledged acknowledged) {
    this.options = options;
    this.acknowledged = acknowledged;
  }

  @Override
  public void run() {
    List<String> victims = victims();
    try {
      for (int i = 0; i < victims.size(); i++) {
        awaitVotes((long) options.votes() * (i + 1) / (victims.size() + 1));
        kill(victims.get(i));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Who died, in order. */
  List<String> killed() {
    return List.copyOf(killed);
  }

  private List<String> victims() {
    List<String> victims = new ArrayList<>();
    while (victims.size() < options.kills()) {
      List<String> round = new ArrayList<>(PARTS);
      Collections.shuffle(round);
      victims.addAll(round);
    }
    return victims.subList(0, options.kills());
  }

  private void awaitVotes(long votes) throws InterruptedException {
    while (acknowledged.size() < votes) {
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** Waits until the part is there to be killed: it may still be rising from the last time. */
  private void kill(String part) throws InterruptedException {
    Optional<ProcessHandle> process = process(options.home(), part);
    while (process.isEmpty()) {
      Thread.sleep(LOOK_MILLIS);
      process = process(options.home(), part);
    }
    process.get().destroyForcibly();
    killed.add(part);
    System.out.printf(
        "  %6d votes: kill -9 %s (pid %d)%n", acknowledged.size(), part, process.get().pid());
  }

  private static Optional<ProcessHandle> process(Path home, String part) {
    return RunningParts.of(home).ready(part).filter(ProcessHandle::isAlive);
  }
}
