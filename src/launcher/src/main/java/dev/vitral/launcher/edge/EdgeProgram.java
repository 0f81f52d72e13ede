package dev.vitral.launcher.edge;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.build.ClassArchive;
import dev.vitral.launcher.build.Installed;
import dev.vitral.launcher.home.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the built shell runs as an edge: one JVM of its own, that finds its classes in an archive
 * which a rehearsal has left.
 */
public final class EdgeProgram {

  private static final String MAIN = "dev.vitral.shell.edge.alone.EdgeMain";
  private static final String REHEARSAL = "dev.vitral.shell.edge.alone.EdgeRehearsal";

  /** The first JDK that warns of native code, as brotli's, and of memory as Netty reaches it. */
  private static final int WARNS = 24;

  private static final String BUILT = "shell/target/quarkus-app";

  private final Home home;
  private final String classPath;
  private final ClassArchive archive;

  public EdgeProgram(Home home) {
    Installed shell = Installed.of(home.root().resolve(BUILT), home.apps(), "shell");
    this.home = home;
    this.classPath = shell.classPath();
    this.archive = ClassArchive.of(home.archives(), "edge", shell.fingerprint(), classPath);
  }

  /**
   * The command that runs it.
   *
   * @param words the edge's own command line
   */
  public List<String> command(List<String> words) {
    List<String> flags = archive.isMade() ? archive.flags() : List.of();
    List<String> command = jvm(EdgeHeap.mebibytes(words), flags, MAIN);
    command.addAll(words);
    return command;
  }

  /** Leaves the archive, unless it is there. */
  public void rehearse() {
    if (archive.isMade() || archive.flags().isEmpty()) {
      return;
    }
    Path log = home.log("edge-rehearsal");
    try {
      Process rehearsal =
          new ProcessBuilder(jvm(EdgeHeap.LEAST, archive.flags(), REHEARSAL))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      archive.ended(rehearsal.waitFor());
    } catch (IOException e) {
      throw new Trouble("The edge cannot be rehearsed (%s); see %s.".formatted(e, log), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Few threads and little garbage: the simplest collector is the quickest. */
  private List<String> jvm(int heap, List<String> flags, String main) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xms96m", "-Xmn48m", "-Xmx" + heap + "m"));
    if (Runtime.version().feature() >= WARNS) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, main));
    return command;
  }
}
