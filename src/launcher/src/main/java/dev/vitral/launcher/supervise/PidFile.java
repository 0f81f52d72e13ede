package dev.vitral.launcher.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A process as a later call finds it again: pid and start. Pids are used again by the system, so
 * one whose process started at another time belongs to a stranger and is left alone.
 */
public record PidFile(Path file) {

  private static final String SUFFIX = ".pid";

  /**
   * The system tells starts in hundredths of a second since boot; its boot time may be corrected.
   */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  public static PidFile of(Path directory, String name) {
    return new PidFile(directory.resolve(name + SUFFIX));
  }

  /** Every pid file in this directory. */
  public static List<PidFile> in(Path directory) {
    List<PidFile> found = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
        files.forEach(file -> found.add(new PidFile(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  public String name() {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  public void write(ProcessHandle process) {
    Instant start = process.info().startInstant().orElse(Instant.now());
    try {
      Files.writeString(file, process.pid() + " " + start.toEpochMilli() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process that was written here, if it still runs. */
  public Optional<ProcessHandle> alive() {
    try {
      String[] words = Files.readString(file).strip().split(" ");
      Instant start = Instant.ofEpochMilli(Long.parseLong(words[1]));
      return ProcessHandle.of(Long.parseLong(words[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> startedAt(process, start));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty(); // no file, or one cut short by a crash: no process that we know
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant start) {
    return process
        .info()
        .startInstant()
        .filter(now -> Duration.between(start, now).abs().compareTo(TOLERANCE) < 0)
        .isPresent();
  }

  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
