package dev.vitral.prompts;

import dev.vitral.contract.junit.TestIssuer;
import dev.vitral.stores.Stores;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** The real stores, one throw-away process for the whole run, and somebody who issues tokens. */
public class PromptsStores implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Map<String, String> settings =
        new HashMap<>(Stores.throwaway().settingsFor("prompts").asProperties());
    settings.putAll(TestIssuer.start().settings());
    // the likes of 48 at once wait for few connections, on a slow machine longer than 2 s
    settings.put("quarkus.datasource.jdbc.acquisition-timeout", "10s");
    return settings;
  }

  @Override
  public void stop() {
    // the stores' process ends itself when its last client is gone
  }
}
