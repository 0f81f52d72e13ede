package dev.vitral.launcher.command;

import dev.vitral.launcher.control.PartStatus;
import dev.vitral.launcher.memory.ProportionalMemory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code status} for a person. */
record StatusTable(List<PartStatus> parts) {

  private static final String ROW = "%-16s %-9s %8s %10s  %-32s %-16s %s";

  void print(Consumer<String> out) {
    Map<Long, Long> memory =
        ProportionalMemory.kibibytes(
            parts.stream().map(PartStatus::pid).filter(Objects::nonNull).distinct().toList());
    Set<Long> shown = new HashSet<>();
    out.accept(row("NAME", "STATE", "PID", "MEMORY", "URL", "VERSION", "STORES"));
    for (PartStatus part : parts) {
      out.accept(
          row(
              part.name(),
              part.state(),
              part.pid() == null ? "" : part.pid().toString(),
              memory(part, memory, shown),
              text(part.url()),
              text(part.version()),
              text(part.store())));
    }
    long total = memory.values().stream().mapToLong(Long::longValue).sum();
    out.accept(row("total", "", "", mebibytes(total), "", "", ""));
  }

  private static String row(String... cells) {
    return ROW.formatted((Object[]) cells).stripTrailing();
  }

  /** Stores of one process are weighed once, at the first of them. */
  private static String memory(PartStatus part, Map<Long, Long> memory, Set<Long> shown) {
    Long pid = part.pid();
    if (pid == null || !memory.containsKey(pid)) {
      return "";
    }
    return shown.add(pid) ? mebibytes(memory.get(pid)) : "(shared)";
  }

  private static String mebibytes(long kibibytes) {
    return kibibytes / 1024 + " MiB";
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
