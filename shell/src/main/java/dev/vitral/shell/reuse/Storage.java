package dev.vitral.shell.reuse;

import dev.vitral.esi.SurrogateControl;
import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.Vary;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether and for how long what a fragment of the portal answers to a GET may be kept: only
 * with explicit freshness, never what sets a cookie (RFC 9111, 3). What it says to surrogates comes
 * before what it says to everybody.
 *
 * @param surrogate what the origin says to surrogates
 * @param general what it says to everybody
 */
public record Storage(SurrogateControl surrogate, CacheControl general) {

  /** Cacheable by their definition (RFC 9110, 15.1), without partial content. */
  private static final Set<Integer> STATUSES =
      Set.of(200, 203, 204, 300, 301, 302, 307, 308, 404, 405, 410, 414, 501);

  /**
   * How long a shared cache here may reuse the answer.
   *
   * @param withCredentials whether the request carried {@code Authorization}
   * @return empty if it must not be kept
   */
  public Optional<Duration> keep(int status, MultiMap headers, boolean withCredentials) {
    if (!mayBeKept(status, headers)) {
      return Optional.empty();
    }
    if (surrogate.maxAge().isPresent()) {
      return remaining(surrogate.maxAge().get(), headers);
    }
    boolean refused = general.noStore() || general.isPrivate() || general.noCache();
    if (refused || general.shared().isEmpty() || (withCredentials && !general.forAll())) {
      return Optional.empty();
    }
    return remaining(general.shared().getAsLong(), headers);
  }

  private boolean mayBeKept(int status, MultiMap headers) {
    return STATUSES.contains(status)
        && !surrogate.noStore()
        && !headers.contains("Set-Cookie")
        && !Vary.names(headers).contains("*");
  }

  private static Optional<Duration> remaining(long lifetime, MultiMap headers) {
    long left = lifetime - CacheControl.age(headers);
    return left > 0 ? Optional.of(Duration.ofSeconds(left)) : Optional.empty();
  }
}
