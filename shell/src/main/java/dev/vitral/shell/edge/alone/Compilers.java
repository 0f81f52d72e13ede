package dev.vitral.shell.edge.alone;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/** How busy the JVM's compilers are; one that has none, or does not tell, counts as idle. */
final class Compilers {

  private final @Nullable CompilationMXBean compilation = ManagementFactory.getCompilationMXBean();
  private long lookedAt = System.nanoTime();
  private long spent = spentMillis();

  /** The processors they kept busy since this was asked last, such as 0.5. */
  double load() {
    long now = System.nanoTime();
    long nowSpent = spentMillis();
    double load = (nowSpent - spent) * 1e6 / Math.max(1, now - lookedAt);
    lookedAt = now;
    spent = nowSpent;
    return load;
  }

  private long spentMillis() {
    return compilation == null || !compilation.isCompilationTimeMonitoringSupported()
        ? 0
        : compilation.getTotalCompilationTime();
  }
}
