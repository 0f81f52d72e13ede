package dev.vitral.shell.edge.pass;

import dev.vitral.shell.guard.HopByHop;
import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The origin's headers as visitors get to see them: as they are, but for what ends here. */
public final class ResponseHeaders {

  private static final String FOR_SURROGATES = "surrogate-control";

  private ResponseHeaders() {}

  /** All but hop-by-hop headers and {@code Surrogate-Control}. */
  public static void passOn(MultiMap from, MultiMap to) {
    passOn(from, to, Set.of());
  }

  /**
   * The same without some more.
   *
   * @param dropped in lower case
   */
  public static void passOn(MultiMap from, MultiMap to, Set<String> dropped) {
    Set<String> hopByHop = HopByHop.of(from);
    for (Map.Entry<String, String> header : from) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!hopByHop.contains(name) && !name.equals(FOR_SURROGATES) && !dropped.contains(name)) {
        to.add(header.getKey(), header.getValue());
      }
    }
  }
}
