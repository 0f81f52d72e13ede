package dev.vitral.stores;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one process of a test run, under {@code target/stores} of the repository. The first JVM that
 * asks starts it, the others find it; each holds a lease.
 */
final class Throwaway {
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final Repository repository;
  private final Path rooms;

  Throwaway(Repository repository) {
    this.repository = repository;
    this.rooms = repository.root().resolve("target/stores");
  }

  Stores join(Progress progress) {
    try {
      Files.createDirectories(rooms);
      Stores stores = leased();
      Launch.awaitReady(stores.run(), progress);
      return stores;
    } catch (IOException e) {
      throw new StoresException.NotStarted("the stores cannot be started: " + e.getMessage(), e);
    }
  }

  private Stores leased() throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                rooms.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock alone = lock(channel)) {
      String fingerprint = repository.fingerprint();
      Optional<Stores> running = running(fingerprint);
      if (running.isPresent() || !alone.isValid()) {
        return running.orElseThrow();
      }
      RunFile run = start(fingerprint);
      return new Stores(run, new Control(run).lease());
    }
  }

  private Optional<Stores> running(String fingerprint) throws IOException {
    try (Stream<Path> homes = Files.list(rooms)) {
      List<RunFile> found =
          homes
              .filter(Files::isDirectory)
              .map(RunFile::in)
              .flatMap(Optional::stream)
              .filter(run -> run.fingerprint().equals(fingerprint))
              .toList();
      for (RunFile run : found) {
        try {
          return Optional.of(new Stores(run, new Control(run).lease()));
        } catch (IOException ending) {
          continue;
        }
      }
      return Optional.empty();
    }
  }

  private RunFile start(String fingerprint) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("--throwaway", "--fingerprint", fingerprint, "--tenants", tenants()));
    arguments.addAll(
        List.of("--binaries", repository.root().resolve("target/stores-bin").toString()));
    Path home = Files.createTempDirectory(rooms, "run-").toRealPath();
    return Launch.of(repository, home, arguments).announced();
  }

  private String tenants() {
    return repository.tenants().stream().map(Path::toString).collect(Collectors.joining(","));
  }

  /** Another class loader of this JVM may hold it, which the JDK reports by an exception. */
  private static FileLock lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException sameJvm) {
        try {
          TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException("interrupted", e);
        }
      }
    }
  }
}
