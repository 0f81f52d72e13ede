package dev.vitral.header;

import dev.vitral.stores.Stores;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * The real stores, one throw-away process for the whole run, and a port known ahead: the header
 * reads its own public keys, as every fragment does.
 */
public class HeaderStores implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Map<String, String> settings =
        new HashMap<>(Stores.throwaway().settingsFor("header").asProperties());
    int port = freePort();
    settings.put("quarkus.http.test-port", Integer.toString(port));
    settings.put(
        "vitral.identity.jwks-url", "http://127.0.0.1:%d/vitral/jwks.json".formatted(port));
    return settings;
  }

  @Override
  public void stop() {
    // the process ends itself when its last client is gone
  }

  /** One below those for connections that go out, of which it could be taken until it is used. */
  private static int freePort() {
    return new Random()
        .ints(10_000, 32_768)
        .filter(HeaderStores::canListen)
        .findFirst()
        .orElseThrow();
  }

  private static boolean canListen(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false; // that is the answer
    }
  }
}
