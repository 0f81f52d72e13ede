package dev.vitral.shell.portal;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits so low that a test reaches them; who comes from here may say for whom he asks. */
public final class GuardedPortal implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "vitral.limits.trusted-proxies", "127.0.0.1",
        "vitral.limits.loopback", "true",
        "vitral.limits.requests", "1",
        "vitral.limits.burst", "4",
        "vitral.limits.streams", "2",
        "vitral.origin.streams", "3",
        "vitral.bulkhead.openings", "1",
        "vitral.connections.head-time", "2s",
        "vitral.connections.body-time", "2s");
  }
}
