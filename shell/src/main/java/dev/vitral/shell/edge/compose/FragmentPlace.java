package dev.vitral.shell.edge.compose;

import dev.vitral.esi.IncludeRequest;
import dev.vitral.esi.SurrogateControl;
import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.Flight;
import dev.vitral.shell.cache.SharedCache;
import dev.vitral.shell.cache.Storage;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.cache.store.CacheKey;
import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.edge.site.Shares;
import dev.vitral.shell.edge.visit.Visitor;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cache as one include sees it: where its fragment is kept. */
final class FragmentPlace {

  private final Equipment equipment;
  private final SharedCache<Ready> cache;
  private final Visitor visitor;
  private final IncludeRequest request;
  private final Asked asked;
  private final CacheKey key;

  /**
   * @param asked what the request for the fragment says
   */
  FragmentPlace(Equipment equipment, Visitor visitor, IncludeRequest request, Asked asked) {
    this.equipment = equipment;
    this.cache = equipment.cache();
    this.visitor = visitor;
    this.request = request;
    this.asked = asked;
    String owner = request.sameOrigin() ? Shares.OWN : Shares.other(request.url());
    this.key = new CacheKey(owner, "fragment " + request.url()); // pages have keys of their own
  }

  /** A fresh answer. */
  Optional<Stored<Ready>> fresh() {
    return cache.fresh(key, this::said);
  }

  /** To be led or waited for; empty if nobody should. */
  Optional<Flight> flight() {
    return cache.collapsing().isRefused(key) || !isForAll()
        ? Optional.empty()
        : cache.collapsing().join(key);
  }

  /** What a visitor may not share is not worth waiting for. */
  private boolean isForAll() {
    return said("authorization") == null && visitor.header("Range") == null;
  }

  /** How long an answer may be kept; empty if it must not be. */
  Optional<Duration> lifetime(int status, MultiMap headers, CacheControl general) {
    SurrogateControl surrogate =
        SurrogateControl.of(Ready.headers(headers), equipment.site().deviceToken());
    Storage storage = new Storage(surrogate, general);
    boolean withCredentials = said("authorization") != null;
    return request
        .options()
        .ttl()
        .map(ttl -> storage.keep(status, headers, ttl))
        .orElseGet(() -> storage.keep(status, headers, withCredentials));
  }

  void store(
      Ticket ticket,
      int status,
      MultiMap headers,
      CacheControl general,
      Duration lifetime,
      List<ByteBuffer> body) {
    cache.store(key, ticket, this::said, status, headers, general, body, lifetime);
  }

  private @Nullable String said(String name) {
    return asked.header(visitor, name);
  }
}
