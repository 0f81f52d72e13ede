package dev.vitral.header;

import dev.vitral.stores.Stores;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

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

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
