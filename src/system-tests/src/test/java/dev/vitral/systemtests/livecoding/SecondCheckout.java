package dev.vitral.systemtests.livecoding;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who has cloned the repository has, with the shell as this build has made it, and
 * without a document. Its {@code ./vitral} knows nothing of the portal of this test run.
 */
final class SecondCheckout {

  private static final Set<String> NOT_CLONED =
      Set.of("target", ".git", ".vitral", "node_modules", "docs");

  private static final int MINUTES = 5;

  private final Path first;
  private final Path root;
  private final int offset;

  private SecondCheckout(Path first, Path root, int offset) {
    this.first = first;
    this.root = root;
    this.offset = offset;
  }

  /** Clones the first one, without what an earlier clone there has left. */
  static SecondCheckout of(Path first, Path root, int offset) throws IOException {
    delete(root);
    Files.walkFileTree(first, new Copying(first, root));
    Files.createDirectories(root.resolve("docs"));
    Files.createSymbolicLink(root.resolve("shell/target"), first.resolve("shell/target"));
    return new SecondCheckout(first, root, offset);
  }

  /** Writes a new fragment there; nothing but that counts as changed since the build. */
  void write(String fragment) throws IOException, InterruptedException {
    Path built = first.resolve(".vitral/launcher.jar");
    Path launcher = root.resolve(".vitral/launcher.jar");
    Files.createDirectories(launcher.resolveSibling("build"));
    Files.copy(built, launcher);
    run("new-fragment", fragment);
    Files.delete(launcher);
    Files.copy(built, launcher);
    Files.writeString(launcher.resolveSibling("build").resolve("shell"), "shell\n");
  }

  Path file(String path) {
    return root.resolve(path);
  }

  /** Calls {@code ./vitral} until it ends, and well. */
  void run(String... words) throws IOException, InterruptedException {
    Process process = start("run", words);
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError(
          "./vitral %s failed%n%s".formatted(String.join(" ", words), said("run")));
    }
  }

  /** Calls {@code ./vitral}, and leaves it alone; what it says is kept under a name. */
  Process start(String name, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(root.resolve("vitral").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .redirectOutput(root.resolve(name + ".out").toFile());
    builder.environment().remove("VITRAL_STATE");
    builder.environment().put("VITRAL_PORT_OFFSET", Integer.toString(offset));
    builder.environment().put("VITRAL_ARCHIVES", "none");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }

  /** What was said under a name until now. */
  String said(String name) throws IOException {
    return Files.readString(root.resolve(name + ".out"));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failure)
              throws IOException {
            Files.delete(left);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Copies sources with their times, so that they are no newer than what was built of them. */
  private static final class Copying extends SimpleFileVisitor<Path> {

    private final Path from;
    private final Path to;

    Copying(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (!folder.equals(from) && NOT_CLONED.contains(folder.getFileName().toString())) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      Files.createDirectories(to.resolve(from.relativize(folder)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      return FileVisitResult.CONTINUE;
    }
  }
}
