package dev.vitral.datastores.home;

import dev.vitral.datastores.store.StoreFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one stores' process ({@code .vitral} under {@code ./vitral up}), with the rooms
 * {@code data}, {@code run}, {@code secrets} and {@code logs}. One process at a time holds it.
 */
public final class StoresHome {
  /** Less than this and PostgreSQL, Kafka and Elasticsearch would fail one by one, later. */
  private static final long NEEDED_MIB = 512;

  private final Path root;
  private @Nullable FileLock lock;

  public StoresHome(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  public Path root() {
    return root;
  }

  public Path data(String store) {
    return root.resolve("data").resolve(store);
  }

  public Path run() {
    return root.resolve("run");
  }

  public Path secrets() {
    return root.resolve("secrets");
  }

  public Path log(String store) {
    return root.resolve("logs").resolve(store + ".log");
  }

  public Path pidFile(String store) {
    return run().resolve(store + ".pid");
  }

  /** Makes the rooms and takes the lock, which the system gives back when this process dies. */
  public void occupy() throws StoreFailure {
    try {
      for (Path room : List.of(root.resolve("data"), run(), secrets(), root.resolve("logs"))) {
        OwnFiles.directory(room);
      }
      checkSpace();
      lock = lockFile();
    } catch (IOException e) {
      throw StoreFailure.of("stores", e, root.toString());
    }
    if (lock == null) {
      throw new StoreFailure(
          "stores", "another process already serves " + root, "use that one or stop it first");
    }
  }

  /** Whether a living process holds it. */
  public boolean isOccupied() throws IOException {
    if (!Files.isDirectory(run())) {
      return false;
    }
    FileLock free = lockFile();
    if (free == null) {
      return true;
    }
    free.acquiredBy().close();
    return false;
  }

  private @Nullable FileLock lockFile() throws IOException {
    FileChannel channel =
        FileChannel.open(
            run().resolve("stores.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock taken = channel.tryLock();
    if (taken == null) {
      channel.close();
    }
    return taken;
  }

  private void checkSpace() throws IOException, StoreFailure {
    long freeMib = Files.getFileStore(root).getUsableSpace() >> 20;
    if (freeMib < NEEDED_MIB) {
      throw new StoreFailure(
          "stores",
          "only " + freeMib + " MiB are free where " + root + " lies",
          "they need " + NEEDED_MIB + " MiB: free some space and start again");
    }
  }
}
