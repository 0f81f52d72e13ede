package dev.vitral.shell.edge.site;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Hosts;
import dev.vitral.shell.cache.Rules;
import dev.vitral.shell.coding.Coding;
import dev.vitral.shell.surrogate.TrustedSurrogate;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A site of ordinary HTTP, and what its edge may do on its behalf. Made by a {@link SiteDraft}.
 *
 * @param origin where it is, {@code http} or {@code https}, without a path: every request for the
 *     page's own host goes there, whatever {@code Host} says
 * @param originHost what to say in {@code Host} instead of what the visitor said
 * @param esi whether answers that ask for ESI are composed here
 * @param codings in which composed pages may be sent, if the visitor takes them
 * @param hosts from where fragments may come beside the page's own host, and whose may carry ESI
 * @param limits what one page may cost
 * @param deviceToken this surrogate's name (Edge Architecture Specification, 2.1)
 * @param surrogates those in front that may compose the pages themselves
 * @param purgers those who may purge the cache
 * @param cacheBytes bound of the shared cache
 * @param rules what the operator decided where caches have a choice
 * @param commitWait how long the head of a page that could be cached waits for all of its parts, so
 *     that it can tell its lifetime
 * @param originTimeout until the origin's answer begins
 */
public record Site(
    URI origin,
    Optional<String> originHost,
    boolean esi,
    Set<Coding> codings,
    Hosts hosts,
    EsiLimits limits,
    String deviceToken,
    List<TrustedSurrogate> surrogates,
    List<Purger> purgers,
    long cacheBytes,
    Rules rules,
    Duration commitWait,
    Duration originTimeout) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  public Site {
    String scheme = String.valueOf(origin.getScheme());
    if (!(scheme.equals("http") || scheme.equals("https")) || origin.getHost() == null) {
      throw new IllegalArgumentException(origin + " is no http or https URL with a host");
    }
  }

  public boolean isSecure() {
    return origin.getScheme().equals("https");
  }

  public int port() {
    return origin.getPort() > 0 ? origin.getPort() : isSecure() ? HTTPS : HTTP;
  }
}
