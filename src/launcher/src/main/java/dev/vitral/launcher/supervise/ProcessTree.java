package dev.vitral.launcher.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A process and all that it started, however deep, to be ended as one. What a process has started
 * is nobody's once that process is gone: who was seen by {@link #look} is found then too.
 */
public final class ProcessTree {

  private static final Duration POLL = Duration.ofMillis(50);

  /** What is forced to end does so as soon as the system comes to it. */
  private static final Duration FORCED = Duration.ofSeconds(5);

  private final ProcessHandle root;
  private final Set<ProcessHandle> seen = new LinkedHashSet<>();

  public ProcessTree(ProcessHandle root) {
    this.root = root;
    look();
  }

  /** Remembers who belongs to it now; returns those that live, the root first if it does. */
  public synchronized List<ProcessHandle> look() {
    seen.add(root);
    for (ProcessHandle known : List.copyOf(seen)) {
      known.descendants().forEach(seen::add);
    }
    seen.removeIf(process -> !process.isAlive());
    return List.copyOf(seen);
  }

  /**
   * Asks all of them to end, and makes those end that have not after a while.
   *
   * @return whether nothing is left
   */
  public boolean end(Duration patience) {
    look().forEach(ProcessHandle::destroy);
    return ended(patience) || force();
  }

  /**
   * Makes those end that are left.
   *
   * @return whether nothing is left
   */
  public boolean force() {
    look().forEach(ProcessHandle::destroyForcibly);
    return ended(FORCED);
  }

  private boolean ended(Duration patience) {
    Instant latest = Instant.now().plus(patience);
    while (!look().isEmpty()) {
      if (Instant.now().isAfter(latest)) {
        return false;
      }
      try {
        Thread.sleep(POLL.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
