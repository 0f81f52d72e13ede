package dev.vitral.datastores.postgresql;

import dev.vitral.datastores.home.OwnFiles;
import dev.vitral.datastores.store.StoreFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs of this system, unpacked out of their artifact. */
final class PostgresBinaries {
  static final String VERSION = "18.6";

  private static final Map<String, String> ARCHITECTURES =
      Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64", "arm64", "arm_64");

  private final Path directory;

  PostgresBinaries(Path binaries) {
    this.directory = binaries.resolve("postgresql-" + VERSION);
  }

  /** A program, ready to be run with its arguments; as root inside a user namespace. */
  List<String> program(String name) {
    String path = directory.resolve("bin").resolve(name).toString();
    return Root.isMe() ? List.of("unshare", "-U", path) : List.of(path);
  }

  /**
   * Unpacks them unless they are there. The directory gets its name when it is whole, so whatever a
   * killed predecessor left half-done is no obstacle.
   */
  void unpack() throws IOException, StoreFailure {
    Path parent = Files.createDirectories(directory.getParent());
    try (FileChannel channel =
            FileChannel.open(
                parent.resolve("postgresql.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock alone = channel.lock()) {
      if (!Files.isDirectory(directory) && alone.isValid()) {
        Path draft = parent.resolve("postgresql.unpacking");
        OwnFiles.delete(draft);
        extract(draft);
        Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static void extract(Path target) throws IOException, StoreFailure {
    try (InputStream archive = archive();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        extract(entry, tar, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void extract(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, file);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static InputStream archive() throws StoreFailure {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String system = os.startsWith("mac") ? "darwin" : os;
    InputStream archive =
        PostgresBinaries.class.getResourceAsStream(
            "/postgres-%s-%s.txz".formatted(system, ARCHITECTURES.getOrDefault(arch, arch)));
    if (archive == null) {
      throw new StoreFailure(
          "postgresql",
          "there is no binary for " + os + " on " + arch,
          "use Linux or macOS on amd64 or arm64");
    }
    return archive;
  }
}
