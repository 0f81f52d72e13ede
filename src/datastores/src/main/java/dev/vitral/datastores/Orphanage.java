package dev.vitral.datastores;

import dev.vitral.datastores.child.Orphans;
import dev.vitral.datastores.home.OwnFiles;
import dev.vitral.datastores.home.StoresHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Puts an end to what killed predecessors left running. */
final class Orphanage {
  private Orphanage() {}

  /** In a home that this process holds. */
  static void empty(StoresHome home) {
    for (String postgres : List.of("postgresql-replica", "postgresql")) {
      Orphans.stop(postgres, home.data(postgres), home.pidFile(postgres), "INT");
    }
    Orphans.stop("redis", home.data("redis"), home.pidFile("redis"), "TERM");
  }

  /** In the homes of throw-away processes beside this one, which are deleted then. */
  static void emptyBeside(StoresHome home) throws IOException {
    try (Stream<Path> homes = Files.list(home.root().getParent())) {
      for (Path other : homes.filter(path -> isLeftOver(path, home)).toList()) {
        empty(new StoresHome(other));
        OwnFiles.delete(other);
      }
    }
  }

  private static boolean isLeftOver(Path path, StoresHome home) {
    try {
      return !path.equals(home.root())
          && Files.isDirectory(path.resolve("run"))
          && !new StoresHome(path).isOccupied();
    } catch (IOException unreadable) {
      return false;
    }
  }
}
