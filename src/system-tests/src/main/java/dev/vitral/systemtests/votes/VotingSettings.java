package dev.vitral.systemtests.votes;

import dev.vitral.stores.Stores;
import java.nio.file.Path;
import java.util.Map;

/** How voting reaches its stores, as the running stores' process says. */
final class VotingSettings {

  static Map<String, String> of(Path home) {
    return Stores.find(home.resolve(".vitral"))
        .orElseThrow(() -> new IllegalStateException("No stores run in " + home + ": ./vitral up"))
        .settingsFor("voting");
  }

  private VotingSettings() {}
}
