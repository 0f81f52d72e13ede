package dev.vitral.launcher.home;

import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The repository on this machine, and where the launcher keeps what it makes.
 *
 * @param state data, secrets, logs and pids of one portal: {@code .vitral}, or {@code VITRAL_STATE}
 *     for a portal beside it
 */
public record Home(Path root, Path state) {

  /**
   * Below this the first start cannot finish: downloads, builds, Kafka's and Elasticsearch's data.
   */
  private static final long NEEDED_BYTES = 400L << 20;

  public Home(Path root) {
    this(root, root.resolve(".vitral"));
  }

  /** The repository that {@code ./vitral} was called in: {@code -Dvitral.home}. */
  public static Home ofThisCall() {
    Path root = Path.of(System.getProperty("vitral.home", ".")).toAbsolutePath().normalize();
    String state = System.getenv().getOrDefault("VITRAL_STATE", "");
    return state.isEmpty() ? new Home(root) : new Home(root, root.resolve(state).normalize());
  }

  /** What is made of the sources: every portal of this repository shares it. */
  public Path builds() {
    return root.resolve(".vitral");
  }

  /** Pid files, the control channel's address, the effective registry. */
  public Path run() {
    return state().resolve("run");
  }

  /** The services' processes, to be found again by the next call. */
  public Path pidFiles() {
    return run().resolve("services");
  }

  /** The registry with the ports and detours of this run: what the shell reads. */
  public Path effectiveRegistry() {
    return run().resolve("registry.json");
  }

  public Path logs() {
    return state().resolve("logs");
  }

  public Path log(String name) {
    return logs().resolve(name + ".log");
  }

  public Path secrets() {
    return state().resolve("secrets");
  }

  /** The built services as they run: a later build does not pull the jars from under them. */
  public Path apps() {
    return builds().resolve("apps");
  }

  public Path archives() {
    return builds().resolve("archives");
  }

  /** The manifests that the shell keeps for the day a fragment is away. */
  public Path shellState() {
    return state().resolve("shell");
  }

  /** The same of a remote portal, for as long as one fragment is worked on in it. */
  public Path shellStateBeside() {
    return run().resolve("shell-beside");
  }

  /** How far the fragments' sample content has been sent. */
  public Path content() {
    return state().resolve("content");
  }

  public Path launcherJar() {
    return builds().resolve("launcher.jar");
  }

  public Path registry() {
    return root.resolve("fragments/registry.json");
  }

  /** Makes the directories, secrets for the owner alone, and refuses a disk that is nearly full. */
  public void prepare() {
    try {
      for (Path directory : new Path[] {pidFiles(), logs(), apps(), archives(), shellState()}) {
        Files.createDirectories(directory);
      }
      Files.createDirectories(secrets());
      Files.setPosixFilePermissions(secrets(), PosixFilePermissions.fromString("rwx------"));
      long free = Files.getFileStore(state()).getUsableSpace();
      if (free < NEEDED_BYTES) {
        throw new Trouble(
            "The disk that holds %s is full: %d MiB are free, %d are needed; free some and run ./vitral up again."
                .formatted(state(), free >> 20, NEEDED_BYTES >> 20));
      }
    } catch (IOException e) {
      throw new Trouble("%s cannot be written (%s); check its owner.".formatted(state(), e), e);
    }
  }
}
