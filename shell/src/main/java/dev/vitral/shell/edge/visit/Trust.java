package dev.vitral.shell.edge.visit;

import dev.vitral.shell.edge.site.Site;
import dev.vitral.shell.edge.site.TrustedSurrogate;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is believed of whoever is at the other end of the connection. */
public final class Trust {

  private final List<TrustedSurrogate> surrogates;

  public Trust(Site site) {
    this.surrogates = site.surrogates();
  }

  /** Whether it is a surrogate in front, which says the truth about where a visitor came from. */
  public boolean isSurrogate(Visitor visitor) {
    return surrogates.stream().anyMatch(one -> isAt(one, visitor.request().remoteAddress()));
  }

  /**
   * Whether it may have the markup and compose the page itself: a surrogate that says so under its
   * own name (Edge Architecture Specification, 2.1 and 3).
   */
  public boolean composes(Visitor visitor) {
    if (surrogates.isEmpty()) {
      return false;
    }
    @Nullable String capability = visitor.header("Surrogate-Capability");
    return capability != null
        && surrogates.stream()
            .filter(one -> isAt(one, visitor.request().remoteAddress()))
            .anyMatch(one -> claimsEsi(capability, one.deviceToken()));
  }

  private static boolean isAt(TrustedSurrogate surrogate, SocketAddress peer) {
    return surrogate.address().getHostAddress().equals(peer.hostAddress());
  }

  /** {@code token="… ESI/1.0 …"} among the members of the list. */
  private static boolean claimsEsi(String capability, String token) {
    String start = token + "=\"";
    for (int at = capability.indexOf(start); at >= 0; at = capability.indexOf(start, at + 1)) {
      boolean whole = at == 0 || " ,\t".indexOf(capability.charAt(at - 1)) >= 0;
      int from = at + start.length();
      int end = capability.indexOf('"', from);
      if (whole
          && end > 0
          && List.of(capability.substring(from, end).split(" ")).contains("ESI/1.0")) {
        return true;
      }
    }
    return false;
  }
}
