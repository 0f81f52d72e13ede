package dev.vitral.launcher.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The classes of one service as the JVM left them when it last ended in good order (class data
 * sharing, JEP 350): the next start maps them instead of reading jars. Made by the first run, valid
 * for one content of the service, one class path and one JVM.
 */
public record ClassArchive(Path file) {

  /** Says {@code none} for a portal that lives once: nothing is written when it ends. */
  private static final String WISH = "VITRAL_ARCHIVES";

  private static final int TERMINATED = 143; // 128 + SIGTERM
  private static final String QUIET = "-Xlog:cds*=error,cds+dynamic=error";

  public static ClassArchive of(
      Path archives, String service, String fingerprint, String classPath) {
    String jvm =
        Integer.toHexString(
            (System.getProperty("java.vm.version") + System.getProperty("java.home") + classPath)
                .hashCode());
    return new ClassArchive(archives.resolve("%s-%s-%s.jsa".formatted(service, fingerprint, jvm)));
  }

  public boolean isMade() {
    return Files.exists(file);
  }

  /** What to tell the JVM: use the archive, or make it at the end of this run. */
  public List<String> flags() {
    if (isMade()) {
      return List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto", QUIET);
    }
    return "none".equals(System.getenv(WISH))
        ? List.of()
        : List.of("-XX:ArchiveClassesAtExit=" + training(), QUIET);
  }

  private Path training() {
    return file.resolveSibling(file.getFileName() + ".training");
  }

  /**
   * Keeps what the ended run wrote, if it ended in good order: a half-written archive is useless.
   */
  public void ended(int exitStatus) {
    try {
      if (!Files.exists(training())) {
        return;
      }
      if (exitStatus == TERMINATED || exitStatus == 0) {
        removeEarlier();
        Files.move(training(), file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.delete(training());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void removeEarlier() throws IOException {
    String name = file.getFileName().toString();
    String service = name.replaceFirst("-[0-9a-f]{12}-[0-9a-f]+\\.jsa$", "");
    try (DirectoryStream<Path> archives =
        Files.newDirectoryStream(
            file.getParent(),
            other ->
                other
                    .getFileName()
                    .toString()
                    .matches(service + "-[0-9a-f]{12}-[0-9a-f]+\\.jsa"))) {
      for (Path archive : archives) {
        Files.delete(archive);
      }
    }
  }
}
