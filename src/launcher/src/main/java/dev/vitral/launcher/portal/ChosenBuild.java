package dev.vitral.launcher.portal;

import dev.vitral.launcher.build.Installed;
import java.nio.file.Files;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The build that a service runs, also when it has died and is started again: what was built since
 * then, and perhaps refused, waits for somebody to ask for it. Thread-safe.
 */
final class ChosenBuild {

  private final Supplier<Installed> newest;
  private @Nullable Installed chosen;

  ChosenBuild(Supplier<Installed> newest) {
    this.newest = newest;
  }

  /** The one that was chosen, or the newest where none was or it is gone. */
  synchronized Installed get() {
    if (chosen == null || !Files.isDirectory(chosen.directory())) {
      chosen = newest.get();
    }
    return chosen;
  }

  /** From now on it is the newest. */
  synchronized void forget() {
    chosen = null;
  }
}
