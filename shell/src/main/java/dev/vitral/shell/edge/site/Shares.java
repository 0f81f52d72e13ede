package dev.vitral.shell.edge.site;

import dev.vitral.shell.cache.store.Quotas;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may fill how much of a site's cache: all of it belongs to the site, unless fragments may come
 * from other hosts too; those share a quarter, each with as much as the other.
 *
 * @param bytes of the whole cache
 * @param hosts the others, as they were allowed
 */
public record Shares(long bytes, Set<String> hosts) implements Quotas {

  /** The site itself, under whatever name it is visited. */
  public static final String OWN = "site";

  private static final int PART_OF_OTHERS = 4;

  /** Of a site. */
  public static Shares of(Site site) {
    return new Shares(
        site.cacheBytes(),
        Stream.concat(site.hosts().allowed().stream(), site.hosts().trusted().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Who pays for what comes from another host. */
  public static String other(URI url) {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    boolean usual =
        url.getPort() < 0 || url.getPort() == (url.getScheme().equals("https") ? 443 : 80);
    return usual ? host : host + ":" + url.getPort();
  }

  @Override
  public long of(String owner) {
    long others = hosts.isEmpty() ? 0 : bytes / PART_OF_OTHERS;
    if (owner.equals(OWN)) {
      return bytes - others;
    }
    return isAllowed(owner) ? others / hosts.size() : 0;
  }

  private boolean isAllowed(String owner) {
    return hosts.contains(owner) || hosts.contains(owner + ":80") || hosts.contains(owner + ":443");
  }
}
