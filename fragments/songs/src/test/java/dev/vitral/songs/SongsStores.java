package dev.vitral.songs;

import dev.vitral.contract.junit.TestIssuer;
import dev.vitral.stores.Stores;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** The real stores, the sample catalogue, and somebody who issues tokens. */
public class SongsStores implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Map<String, String> settings =
        new HashMap<>(Stores.throwaway().settingsFor("songs").asProperties());
    settings.put("vitral.content.dir", "content");
    settings.putAll(TestIssuer.start().settings());
    return settings;
  }

  @Override
  public void stop() {
    // the process ends itself when its last client is gone
  }
}
