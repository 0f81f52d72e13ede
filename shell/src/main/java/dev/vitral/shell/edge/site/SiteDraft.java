package dev.vitral.shell.edge.site;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Hosts;
import dev.vitral.esi.Limit;
import dev.vitral.shell.cache.Rules;
import dev.vitral.shell.coding.Coding;
import dev.vitral.shell.surrogate.TrustedSurrogate;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A site while it is described: standard limits without an end for the whole page, a cache of 64
 * MiB, no other host, and nobody trusted, unless something else is said.
 */
public final class SiteDraft {

  /** What ESI calls "none" is a day: no page takes longer, and every timer has an end. */
  private static final Duration NO_TIMEOUT = Duration.ofDays(1);

  private final URI origin;
  private final Set<String> allowed = new HashSet<>();
  private final Set<String> trusted = new HashSet<>();
  private final List<TrustedSurrogate> surrogates = new ArrayList<>();
  private final List<Purger> purgers = new ArrayList<>();
  private Optional<String> originHost = Optional.empty();
  private EsiLimits limits = EsiLimits.defaults().with(Limit.TOTAL_TIMEOUT, NO_TIMEOUT.toMillis());
  private String deviceToken = "vitral";
  private boolean esi = true;
  private Set<Coding> codings = Set.of(Coding.values());
  private long cacheBytes = 64L << 20;
  private Rules rules = Rules.standard();

  /** See {@link Site#origin}. */
  public SiteDraft(URI origin) {
    this.origin = origin;
  }

  /** Fragments may come from that host, or {@code host:port}. */
  public SiteDraft allow(String host) {
    allowed.add(host);
    return this;
  }

  /** Fragments of that host may also carry ESI. */
  public SiteDraft trust(String host) {
    trusted.add(host);
    return this;
  }

  public SiteDraft limit(Limit limit, long bound) {
    limits = limits.with(limit, bound);
    return this;
  }

  public SiteDraft esi(boolean wanted) {
    esi = wanted;
    return this;
  }

  /** In which composed pages may be sent; none to send all of them as they are. */
  public SiteDraft compress(Set<Coding> wanted) {
    codings = Set.copyOf(wanted);
    return this;
  }

  public SiteDraft originHost(String host) {
    originHost = Optional.of(host);
    return this;
  }

  public SiteDraft deviceToken(String token) {
    deviceToken = token;
    return this;
  }

  public SiteDraft cacheBytes(long bytes) {
    cacheBytes = bytes;
    return this;
  }

  /** What the operator decided where caches have a choice. */
  public SiteDraft rules(UnaryOperator<Rules> decided) {
    rules = decided.apply(rules);
    return this;
  }

  public SiteDraft surrogate(TrustedSurrogate surrogate) {
    surrogates.add(surrogate);
    return this;
  }

  public SiteDraft purger(Purger purger) {
    purgers.add(purger);
    return this;
  }

  /**
   * The site as described.
   *
   * @throws IllegalArgumentException if its origin is no http or https URL
   */
  public Site site() {
    return new Site(
        origin,
        originHost,
        esi,
        codings,
        new Hosts(allowed, trusted),
        limits,
        deviceToken,
        List.copyOf(surrogates),
        List.copyOf(purgers),
        cacheBytes,
        rules,
        Duration.ofMillis(100),
        Duration.ofSeconds(30));
  }
}
