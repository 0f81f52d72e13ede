package dev.vitral.launcher.stores;

import dev.vitral.launcher.control.PartStatus;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The real stores, which run in a process of their own. */
public interface StoresPart {

  /** Returns when all are ready. */
  void start(Consumer<String> progress);

  /** The environment that lets a tenant reach its share. */
  Map<String, String> settingsFor(String tenant);

  List<PartStatus> status();

  boolean has(String name);

  /** Ends the process that this store lives in, and whatever lives there with it. */
  void kill(String name);

  void restart(String name);

  void stop();
}
