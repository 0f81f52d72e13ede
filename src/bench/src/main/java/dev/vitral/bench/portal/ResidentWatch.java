package dev.vitral.bench.portal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at a process's memory twice a second: at the start, the most, and at the end. */
public final class ResidentWatch implements AutoCloseable {

  private static final long LOOK_MILLIS = 500;
  private static final long KIB_IN_MIB = 1_024;

  private final long pid;
  private final long first;
  private volatile long most;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

  public ResidentWatch(long pid) {
    this.pid = pid;
    this.first = Resident.kib(pid).orElse(0);
    this.most = first;
    thread.scheduleAtFixedRate(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    most = Math.max(most, Resident.kib(pid).orElse(0));
  }

  /** In MiB, what it has held more than at the start. */
  public long growth() {
    return (most - first) / KIB_IN_MIB;
  }

  @Override
  public String toString() {
    return "%d MiB at the start, %d at most, %d at the end"
        .formatted(first / KIB_IN_MIB, most / KIB_IN_MIB, Resident.kib(pid).orElse(0) / KIB_IN_MIB);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
