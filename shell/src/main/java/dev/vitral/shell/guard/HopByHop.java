package dev.vitral.shell.guard;

import io.vertx.core.MultiMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers that end at the next hop (RFC 9110, section 7.6.1). */
public final class HopByHop {

  private static final Set<String> ALWAYS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings");

  /** Their names in lower case, those that {@code Connection} names included. */
  public static Set<String> of(MultiMap headers) {
    List<String> connections = headers.getAll("Connection");
    if (connections.isEmpty()) {
      return ALWAYS;
    }
    Set<String> names = new HashSet<>(ALWAYS);
    for (String connection : connections) {
      for (String name : connection.split(",", -1)) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private HopByHop() {}
}
