package dev.vitral.shell.edge.site;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Hosts;
import dev.vitral.esi.Limit;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A site of ordinary HTTP, and what its edge may do on its behalf.
 *
 * @param origin where it is, {@code http} or {@code https}, without a path: every request for the
 *     page's own host goes there, whatever {@code Host} says
 * @param originHost what to say in {@code Host} instead of what the visitor said
 * @param hosts from where fragments may come beside the page's own host, and whose may carry ESI
 * @param limits what one page may cost
 * @param deviceToken this surrogate's name (Edge Architecture Specification, 2.1)
 * @param cacheBytes bound of the shared cache
 * @param commitWait how long the head of a page that could be cached waits for those of its parts,
 *     so that it can tell its lifetime
 * @param originTimeout until the origin's answer begins
 */
public record Site(
    URI origin,
    Optional<String> originHost,
    Hosts hosts,
    EsiLimits limits,
    String deviceToken,
    long cacheBytes,
    Duration commitWait,
    Duration originTimeout) {

  /** What ESI calls "none" is a day: no page takes longer, and every timer has an end. */
  private static final Duration NO_TIMEOUT = Duration.ofDays(1);

  private static final long CACHE_BYTES = 64L << 20;

  public Site {
    String scheme = String.valueOf(origin.getScheme());
    if (!(scheme.equals("http") || scheme.equals("https")) || origin.getHost() == null) {
      throw new IllegalArgumentException(origin + " is no http or https URL with a host");
    }
  }

  /** A site with the standard limits, a cache of 64 MiB and no other host. */
  public static Site at(URI origin) {
    return new Site(
        origin,
        Optional.empty(),
        Hosts.own(),
        EsiLimits.defaults().with(Limit.TOTAL_TIMEOUT, NO_TIMEOUT.toMillis()),
        "vitral",
        CACHE_BYTES,
        Duration.ofMillis(100),
        Duration.ofSeconds(30));
  }

  public Site withHosts(Hosts others) {
    return new Site(
        origin, originHost, others, limits, deviceToken, cacheBytes, commitWait, originTimeout);
  }

  public Site withLimits(EsiLimits others) {
    return new Site(
        origin, originHost, hosts, others, deviceToken, cacheBytes, commitWait, originTimeout);
  }

  public Site withDeviceToken(String other) {
    return new Site(
        origin, originHost, hosts, limits, other, cacheBytes, commitWait, originTimeout);
  }

  public Site withOriginHost(String other) {
    return new Site(
        origin,
        Optional.of(other),
        hosts,
        limits,
        deviceToken,
        cacheBytes,
        commitWait,
        originTimeout);
  }

  public Site withCacheBytes(long other) {
    return new Site(
        origin, originHost, hosts, limits, deviceToken, other, commitWait, originTimeout);
  }

  public boolean isSecure() {
    return origin.getScheme().equals("https");
  }

  public int port() {
    return origin.getPort() > 0 ? origin.getPort() : isSecure() ? 443 : 80;
  }
}
