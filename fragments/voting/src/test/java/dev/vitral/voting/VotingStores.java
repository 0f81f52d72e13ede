package dev.vitral.voting;

import dev.vitral.stores.Stores;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** The real stores, one throw-away process for the whole run. */
public class VotingStores implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Map<String, String> settings =
        new HashMap<>(Stores.throwaway().settingsFor("voting").asProperties());
    settings.putAll(timeForASlowMachine());
    return settings;
  }

  /** Before a vote is taken without its allowance, or is not known to be kept. */
  private static Map<String, String> timeForASlowMachine() {
    return Map.of(
        "vitral.voting.ballot.allowance-timeout", "10s",
        "vitral.voting.ballot.ack-timeout", "25s",
        "quarkus.redis.timeout", "10s",
        "mp.messaging.outgoing.ballots.max.block.ms", "20000",
        "mp.messaging.outgoing.ballots.request.timeout.ms", "10000",
        "mp.messaging.outgoing.ballots.delivery.timeout.ms", "20000");
  }

  @Override
  public void stop() {
    // the process ends itself when its last client is gone
  }
}
