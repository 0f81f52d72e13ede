package dev.vitral.shell.guard;

import io.vertx.core.MultiMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers that end at the next hop (RFC 9110, section 7.6.1). */
final class HopByHop {

  private static final List<String> ALWAYS =
      List.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings");

  static Set<String> of(MultiMap headers) {
    Set<String> names = new HashSet<>(ALWAYS);
    for (String connection : headers.getAll("Connection")) {
      for (String name : connection.split(",", -1)) {
        names.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private HopByHop() {}
}
