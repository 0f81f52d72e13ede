package dev.vitral.esi;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts a page may take fragments from, and whose markup may carry ESI. The page's own origin
 * may always do both. Entries are {@code host}, meaning the scheme's default port, or {@code
 * host:port}; nothing is matched by suffix.
 *
 * @param allowed from where fragments may come
 * @param trusted whose fragments may be processed; they are allowed by it
 */
public record Hosts(Set<String> allowed, Set<String> trusted) {

  private static final Hosts OWN = new Hosts(Set.of(), Set.of());

  public Hosts {
    allowed = lowerCase(allowed);
    trusted = lowerCase(trusted);
  }

  /** The page's own origin and no other. */
  public static Hosts own() {
    return OWN;
  }

  public boolean allows(URI url, URI page) {
    return sameOrigin(url, page) || listed(allowed, url) || listed(trusted, url);
  }

  public boolean trusts(URI url, URI page) {
    return sameOrigin(url, page) || listed(trusted, url);
  }

  /**
   * Whether both have the same scheme, host and port; credentials go nowhere else. The scheme is
   * not told by the port: what a visitor says in {@code Host} may be any host with any port.
   */
  public static boolean sameOrigin(URI url, URI page) {
    return url.getHost() == null
        || (url.getHost().equalsIgnoreCase(page.getHost())
            && url.getScheme().equalsIgnoreCase(page.getScheme())
            && port(url) == port(page));
  }

  private static boolean listed(Set<String> hosts, URI url) {
    if (hosts.isEmpty() || url.getHost() == null) {
      return false;
    }
    String host = url.getHost().toLowerCase(Locale.ROOT);
    int port = port(url);
    return hosts.contains(host + ":" + port)
        || (port == standardPort(url.getScheme()) && hosts.contains(host));
  }

  private static int port(URI url) {
    return url.getPort() >= 0 ? url.getPort() : standardPort(url.getScheme());
  }

  private static int standardPort(@Nullable String scheme) {
    return "https".equalsIgnoreCase(scheme) ? 443 : 80;
  }

  private static Set<String> lowerCase(Set<String> hosts) {
    return hosts.stream()
        .map(host -> host.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
