package dev.vitral.voting;

import dev.vitral.stores.Stores;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The real stores, one throw-away process for the whole run. */
public class VotingStores implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return Stores.throwaway().settingsFor("voting").asProperties();
  }

  @Override
  public void stop() {
    // the process ends itself when its last client is gone
  }
}
