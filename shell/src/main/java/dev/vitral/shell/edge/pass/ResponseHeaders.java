package dev.vitral.shell.edge.pass;

import dev.vitral.shell.guard.HopByHop;
import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The origin's headers as visitors get to see them: as they are, but for what ends here. */
public final class ResponseHeaders {

  private static final String FOR_SURROGATES = "Surrogate-Control";
  private static final Set<String> NOT_FOR_VISITORS =
      Set.of("surrogate-control", "surrogate-key", "cache-status");

  private ResponseHeaders() {}

  /** All but hop-by-hop headers, what is said to surrogates, and what is said anew here. */
  public static void passOn(MultiMap from, MultiMap to) {
    passOn(from, to, Set.of());
  }

  /** The same for a surrogate that composes the page itself. */
  public static void passOnToSurrogate(MultiMap from, MultiMap to) {
    passOn(from, to, Set.of());
    to.add(FOR_SURROGATES, from.getAll(FOR_SURROGATES));
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
      if (!hopByHop.contains(name) && !NOT_FOR_VISITORS.contains(name) && !dropped.contains(name)) {
        to.add(header.getKey(), header.getValue());
      }
    }
  }
}
