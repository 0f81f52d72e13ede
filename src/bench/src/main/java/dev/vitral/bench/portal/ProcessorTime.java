package dev.vitral.bench.portal;

import java.time.Duration;

/** How much processor time a process has used, as the system says. */
public final class ProcessorTime {

  private ProcessorTime() {}

  /**
   * User and system time since its start.
   *
   * @throws IllegalStateException if it has ended
   */
  public static Duration of(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElseThrow(() -> new IllegalStateException("process " + pid + " has ended"));
  }
}
