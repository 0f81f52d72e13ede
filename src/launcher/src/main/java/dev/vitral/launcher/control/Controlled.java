package dev.vitral.launcher.control;

import dev.vitral.launcher.home.Registry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be asked of the supervisor. Names are those of {@code status}. */
public interface Controlled {

  List<PartStatus> status();

  /** Ends a part at once and holds it down. */
  void kill(String name);

  /** Starts a part afresh, held down or not, and returns when it is ready. */
  void restart(String name);

  /**
   * Starts the newest build of a service beside the one that runs, where no visitor is sent.
   *
   * @return where it listens; empty if nothing was built since the one that runs
   */
  Optional<URI> rehearse(String name);

  /** Ends what {@link #rehearse} has started; it may be gone already. */
  void strike(String name);

  /** Starts a fragment beside the others, its ports moved as theirs; then shows it to the shell. */
  void join(Registry.Fragment fragment);

  /** Takes a fragment from the shell, then stops it. */
  void leave(String fragment);

  /** What this service's process is started with: addresses and passwords. */
  Map<String, String> environment(String name);

  /** Stops everything, the supervisor last. */
  void down();
}
