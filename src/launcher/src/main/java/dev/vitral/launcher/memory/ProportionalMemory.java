package dev.vitral.launcher.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Memory as proportional set size: pages shared by several processes count once over all of them.
 * Each process of the trees below the given pids counts for its nearest ancestor among them.
 */
public final class ProportionalMemory {

  private ProportionalMemory() {}

  /** KiB per given pid; empty where the system has no {@code /proc}. */
  public static Map<Long, Long> kibibytes(Collection<Long> pids) {
    Set<Long> owners = Set.copyOf(pids);
    Set<Long> counted = new HashSet<>();
    Map<Long, Long> sums = new HashMap<>();
    for (long root : owners) {
      ProcessHandle.of(root).stream()
          .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
          .filter(process -> counted.add(process.pid()))
          .forEach(process -> add(sums, owner(process, owners), process.pid()));
    }
    return sums;
  }

  private static long owner(ProcessHandle process, Set<Long> owners) {
    Optional<ProcessHandle> candidate = Optional.of(process);
    while (candidate.isPresent() && !owners.contains(candidate.get().pid())) {
      candidate = candidate.get().parent();
    }
    return candidate.orElse(process).pid();
  }

  private static void add(Map<Long, Long> sums, long owner, long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/%d/smaps_rollup".formatted(pid)))) {
      lines
          .filter(line -> line.startsWith("Pss:"))
          .map(line -> line.replaceAll("\\D", ""))
          .findFirst()
          .ifPresent(kib -> sums.merge(owner, Long.parseLong(kib), Long::sum));
    } catch (IOException | UncheckedIOException e) {
      // ended meanwhile, or no /proc: nothing to add
    }
  }
}
