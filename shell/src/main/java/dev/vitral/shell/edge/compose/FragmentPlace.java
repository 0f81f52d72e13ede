package dev.vitral.shell.edge.compose;

import dev.vitral.esi.IncludeRequest;
import dev.vitral.esi.SurrogateControl;
import dev.vitral.shell.cache.Arrival;
import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.Flight;
import dev.vitral.shell.cache.Policy;
import dev.vitral.shell.cache.RequestControl;
import dev.vitral.shell.cache.SharedCache;
import dev.vitral.shell.cache.Standing;
import dev.vitral.shell.cache.Storability;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.cache.store.CacheKey;
import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.edge.site.Shares;
import dev.vitral.shell.edge.site.Site;
import dev.vitral.shell.edge.visit.Visitor;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cache as one include sees it: where its fragment is kept. */
final class FragmentPlace implements Place {

  private static final int PARTIAL_CONTENT = 206;

  private final Site site;
  private final SharedCache<Ready> cache;
  private final Visitor visitor;
  private final IncludeRequest include;
  private final Asked asked;
  private final CacheKey key;

  /**
   * @param asked what the request for the fragment says
   */
  FragmentPlace(Equipment equipment, Visitor visitor, IncludeRequest include, Asked asked) {
    this.site = equipment.site();
    this.cache = equipment.cache();
    this.visitor = visitor;
    this.include = include;
    this.asked = asked;
    String owner = include.sameOrigin() ? Shares.OWN : Shares.other(include.url());
    this.key = new CacheKey(owner, "fragment " + include.url()); // pages have keys of their own
  }

  /** The newest answer, fresh or not. */
  Optional<Stored<Ready>> newest() {
    return cache.newest(key, this::said);
  }

  Standing standing(Stored<Ready> stored) {
    return cache.standing(stored, RequestControl.NOTHING);
  }

  @Override
  public Ticket ticket() {
    return cache.ticket();
  }

  @Override
  public Optional<Flight> flight() {
    return cache.collapsing().join(key);
  }

  /**
   * The same for a page that could wait; what only one visitor may see is not worth waiting for.
   */
  Optional<Flight> sharedFlight() {
    return cache.collapsing().isRefused(key) || isAuthorized() || visitor.header("Range") != null
        ? Optional.empty()
        : flight();
  }

  @Override
  public Optional<Policy> policy(int status, MultiMap headers, Arrival arrival) {
    return policy(status, headers, CacheControl.of(headers), arrival);
  }

  /**
   * The same if it is known already what the answer says to everybody. Nothing is guessed: a
   * fragment is shown in the pages of many.
   */
  Optional<Policy> policy(int status, MultiMap headers, CacheControl general, Arrival arrival) {
    if (status / 100 != 2 || status == PARTIAL_CONTENT) {
      return Optional.empty();
    }
    Storability storability =
        new Storability(
            site.rules().storingCookies(false),
            SurrogateControl.of(Ready.headers(headers), site.deviceToken()),
            new Storability.Request(isAuthorized(), false, false));
    Optional<Duration> ttl = include.options().ttl();
    return ttl.isPresent()
        ? storability.of(status, headers, general, arrival, ttl.get())
        : storability.of(status, headers, general, arrival);
  }

  private boolean isAuthorized() {
    return said("authorization") != null;
  }

  @Override
  public void store(
      Ticket ticket, int status, MultiMap headers, Policy policy, List<ByteBuffer> body) {
    cache.store(key, ticket, this::said, status, policy.storable(headers), policy, body);
  }

  @Override
  public Stored<Ready> renew(Ticket ticket, Stored<Ready> stored, MultiMap headers, Policy policy) {
    return cache.refresh(key, ticket, this::said, stored, headers, policy);
  }

  @Override
  public void forget() {
    cache.forget(key);
  }

  private @Nullable String said(String name) {
    return asked.header(visitor, name);
  }
}
