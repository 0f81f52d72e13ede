package dev.vitral.shell.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Small files that outlive the shell. A disk that fails costs the memory over a restart, never the
 * page at hand.
 */
@ApplicationScoped
public class StateFiles {

  private static final Logger LOG = Logger.getLogger(StateFiles.class);

  private final Path folder;

  StateFiles(RegistryConfig config) {
    this.folder = config.stateDir();
  }

  /** The last content kept under a name. */
  public Optional<String> load(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      LOG.warnf(e, "%s cannot be read", file);
      return Optional.empty();
    }
  }

  /** When what is kept under a name was written. */
  Optional<Instant> writtenAt(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file)
          ? Optional.of(Files.getLastModifiedTime(file).toInstant())
          : Optional.empty();
    } catch (IOException e) {
      LOG.warnf(e, "%s cannot be looked at", file);
      return Optional.empty();
    }
  }

  /** Nothing is kept under a name any more. */
  public void forget(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      LOG.warnf(e, "%s cannot be deleted", folder.resolve(name));
    }
  }

  /** Replaces what is kept under a name, whole or not at all. */
  public void keep(String name, String content) {
    Path file = folder.resolve(name);
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(draft.toAbsolutePath().getParent());
      Files.writeString(draft, content);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warnf(e, "%s cannot be written", file);
    }
  }
}
