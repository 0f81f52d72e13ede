package dev.vitral.launcher.control;

import dev.vitral.launcher.home.Registry;
import java.util.List;
import java.util.Map;

/** What can be asked of the supervisor. Names are those of {@code status}. */
public interface Controlled {

  List<PartStatus> status();

  /** Ends a part at once and holds it down. */
  void kill(String name);

  /** Starts a part afresh, held down or not, and returns when it is ready. */
  void restart(String name);

  /** Starts a fragment beside the others, its ports moved as theirs; then shows it to the shell. */
  void join(Registry.Fragment fragment);

  /** Takes a fragment from the shell, then stops it. */
  void leave(String fragment);

  /** What this service's process is started with: addresses and passwords. */
  Map<String, String> environment(String name);

  /** Stops everything, the supervisor last. */
  void down();
}
