package dev.vitral.shell.edge.visit;

import dev.vitral.shell.edge.site.Site;
import dev.vitral.shell.surrogate.TrustedSurrogate;
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
    return isSurrogate(visitor.request().remoteAddress().hostAddress());
  }

  private boolean isSurrogate(String address) {
    return surrogates.stream().anyMatch(one -> one.isAt(address));
  }

  /**
   * Where the visitor is: the nearest address on the way here that is no surrogate's; what is said
   * of the way before that anyone could have made up.
   */
  public String address(Visitor visitor) {
    String nearest = visitor.request().remoteAddress().hostAddress();
    @Nullable String said = surrogates.isEmpty() ? null : visitor.header("X-Forwarded-For");
    if (said == null) {
      return nearest;
    }
    String[] way = said.split(",");
    for (int i = way.length - 1; i >= 0 && isSurrogate(nearest); i--) {
      nearest = way[i].strip();
    }
    return nearest;
  }

  /**
   * Whether it may have the markup and compose the page itself: a surrogate that says so under its
   * own name (Edge Architecture Specification, 2.1 and 3).
   */
  public boolean composes(Visitor visitor) {
    if (surrogates.isEmpty()) {
      return false;
    }
    String peer = visitor.request().remoteAddress().hostAddress();
    List<String> capabilities = visitor.request().headers().getAll("Surrogate-Capability");
    return surrogates.stream().anyMatch(one -> one.composes(peer, capabilities));
  }
}
