package dev.vitral.launcher.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM that shares its machine with a dozen others: the smallest collector, the quick compiler,
 * and a heap that is touched only where it is used.
 *
 * @param heapMiB the most that its objects may take
 * @param youngMiB of that, room for new ones; all of it is touched again and again
 */
public record SmallJvm(int heapMiB, int youngMiB) {

  /** Its program and its options, those of the class archive aside. */
  public List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx%dm".formatted(heapMiB));
    command.add("-Xms%dm".formatted(heapMiB / 2));
    command.add("-Xmn%dm".formatted(youngMiB));
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockDiagnosticVMOptions",
            // a class archive that lies where it was made for needs no patching, so its pages stay
            // clean and processes share them
            "-XX:ArchiveRelocationMode=0"));
    return command;
  }
}
