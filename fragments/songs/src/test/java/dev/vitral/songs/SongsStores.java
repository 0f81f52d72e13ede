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
    settings.putAll(timeForASlowMachine());
    return settings;
  }

  /** Before a question is answered by words alone, or a file is not told of. */
  private static Map<String, String> timeForASlowMachine() {
    return Map.of(
        "vitral.songs.embedding.question-timeout", "10s",
        "vitral.songs.embedding.timeout", "20s",
        "vitral.songs.elasticsearch.connect", "5s",
        "vitral.songs.elasticsearch.timeout", "20s",
        "vitral.songs.search.cache-timeout", "5s",
        "vitral.songs.crawler.ack-timeout", "25s",
        "mp.messaging.outgoing.found.max.block.ms", "20000",
        "mp.messaging.outgoing.found.request.timeout.ms", "10000",
        "mp.messaging.outgoing.found.delivery.timeout.ms", "20000");
  }

  @Override
  public void stop() {
    // the process ends itself when its last client is gone
  }
}
