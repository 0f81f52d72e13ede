package dev.vitral.shell.edge.visit;

import dev.vitral.shell.edge.site.Site;
import dev.vitral.shell.edge.site.TrustedSurrogate;
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
    return surrogates.stream().anyMatch(one -> isAt(one, address));
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
    @Nullable String capability = visitor.header("Surrogate-Capability");
    return capability != null
        && surrogates.stream()
            .filter(one -> isAt(one, visitor.request().remoteAddress().hostAddress()))
            .anyMatch(one -> claimsEsi(capability, one.deviceToken()));
  }

  private static boolean isAt(TrustedSurrogate surrogate, String address) {
    return surrogate.address().getHostAddress().equals(address);
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
