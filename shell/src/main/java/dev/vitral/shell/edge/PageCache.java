package dev.vitral.shell.edge;

import dev.vitral.esi.SurrogateControl;
import dev.vitral.shell.cache.Arrival;
import dev.vitral.shell.cache.ByteRange;
import dev.vitral.shell.cache.Flight;
import dev.vitral.shell.cache.Freshening;
import dev.vitral.shell.cache.Invalidation;
import dev.vitral.shell.cache.Partial;
import dev.vitral.shell.cache.Policy;
import dev.vitral.shell.cache.RequestControl;
import dev.vitral.shell.cache.Rules;
import dev.vitral.shell.cache.SharedCache;
import dev.vitral.shell.cache.Standing;
import dev.vitral.shell.cache.Storability;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.cache.Validators;
import dev.vitral.shell.cache.store.CacheKey;
import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.edge.compose.Equipment;
import dev.vitral.shell.edge.compose.Place;
import dev.vitral.shell.edge.compose.Ready;
import dev.vitral.shell.edge.purge.Addresses;
import dev.vitral.shell.edge.site.Shares;
import dev.vitral.shell.edge.upstream.Forwarding;
import dev.vitral.shell.edge.visit.Visitor;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cache as one visitor's request sees it. */
final class PageCache implements Place {

  private static final String WHOLE = "page ";
  private static final String PART = "part ";
  private static final int PARTIAL_CONTENT = 206;
  private static final int NOT_MODIFIED = 304;

  private final SharedCache<Ready> cache;
  private final String deviceToken;
  private final Rules rules;
  private final Visitor visitor;
  private final RequestControl control;

  PageCache(Equipment equipment, Visitor visitor) {
    this.cache = equipment.cache();
    this.deviceToken = equipment.site().deviceToken();
    this.rules = equipment.site().rules();
    this.visitor = visitor;
    this.control =
        rules.obeysVisitors()
            ? RequestControl.of(visitor.header("Cache-Control"), visitor.header("Pragma"))
            : RequestControl.NOTHING;
  }

  /** What the visitor says about it. */
  RequestControl control() {
    return control;
  }

  /** The newest answer for this request, fresh or not. */
  Optional<Stored<Ready>> newest() {
    return cache.newest(key(WHOLE), this::asked);
  }

  /** Whether there are answers for other requests to the same URI. */
  boolean holdsOthers() {
    return cache.holds(key(WHOLE));
  }

  /** A part of the answer that holds all that the visitor wants, and is fresh. */
  Optional<Stored<Ready>> part() {
    Optional<ByteRange> wanted = ByteRange.of(visitor.header("Range"));
    return wanted.isEmpty() || visitor.header("If-Range") != null
        ? Optional.empty()
        : cache
            .newest(key(PART), this::asked)
            .filter(stored -> cache.standing(stored, control) == Standing.FRESH)
            .filter(
                stored -> partial(stored).flatMap(part -> part.covers(wanted.get())).isPresent());
  }

  Standing standing(Stored<Ready> stored) {
    return cache.standing(stored, control);
  }

  /** How long it is fresh from now on; negative for how long it has been stale. */
  Duration left(Stored<Ready> stored) {
    return cache.left(stored);
  }

  @Override
  public Ticket ticket() {
    return cache.ticket();
  }

  @Override
  public Optional<Flight> flight() {
    return cache.collapsing().join(key(WHOLE));
  }

  @Override
  public Optional<Policy> policy(int status, MultiMap headers, Arrival arrival) {
    SurrogateControl surrogate = SurrogateControl.of(Ready.headers(headers), deviceToken);
    boolean forEsi = surrogate.asksForEsi();
    boolean asGet = visitor.isGet();
    if (status == NOT_MODIFIED || !(asGet || isGetOfPost(status, headers))) {
      return Optional.empty();
    }
    if (status == PARTIAL_CONTENT && (forEsi || !headers.contains("Content-Range"))) {
      return Optional.empty();
    }
    Storability.Request request =
        new Storability.Request(
            visitor.header("Authorization") != null,
            asGet && !forEsi && visitor.header("Cookie") == null,
            control.noStore());
    return new Storability(forEsi ? rules.storingCookies(false) : rules, surrogate, request)
        .of(status, headers, arrival)
        .filter(policy -> asGet || policy.isFresh());
  }

  /** An answer to POST that is also the one to GET from now on (RFC 9110, 9.3.3). */
  private boolean isGetOfPost(int status, MultiMap headers) {
    return visitor.method().name().equals("POST")
        && status == 200
        && Invalidation.isAboutTarget(visitor.url(), headers);
  }

  @Override
  public void store(
      Ticket ticket, int status, MultiMap headers, Policy policy, List<ByteBuffer> body) {
    String kind = status == PARTIAL_CONTENT ? PART : WHOLE;
    cache.store(key(kind), ticket, this::asked, status, policy.storable(headers), policy, body);
  }

  @Override
  public Stored<Ready> renew(Ticket ticket, Stored<Ready> stored, MultiMap headers, Policy policy) {
    return cache.refresh(key(WHOLE), ticket, this::asked, stored, headers, policy);
  }

  /** What an answer to HEAD says of the one to GET that is kept (RFC 9111, 4.3.5). */
  void learn(Ticket ticket, MultiMap head, Arrival arrival) {
    newest()
        .ifPresent(
            stored -> {
              MultiMap headers = Freshening.of(stored.headers(), head);
              Storability.Request asGet = new Storability.Request(false, true, control.noStore());
              SurrogateControl surrogate = SurrogateControl.of(Ready.headers(headers), deviceToken);
              Optional<Policy> policy =
                  Validators.agree(head, stored.headers())
                      ? new Storability(rules, surrogate, asGet)
                          .of(stored.status(), headers, arrival)
                      : Optional.empty();
              if (policy.isPresent()) {
                renew(ticket, stored, headers, policy.get());
              } else {
                forget();
              }
            });
  }

  /** Drops what a request has made wrong. */
  void invalidate(int status, MultiMap answer) {
    for (URI changed : Invalidation.of(visitor.method().name(), visitor.url(), status, answer)) {
      String address = changed.equals(visitor.url()) ? visitor.address() : changed.toString();
      for (String uri : Addresses.uris(address)) {
        cache.forget(new CacheKey(Shares.OWN, uri));
      }
    }
  }

  @Override
  public void forget() {
    cache.forget(key(WHOLE));
  }

  /** Which part of a whole a stored answer is, if it is one. */
  static Optional<Partial> partial(Stored<Ready> stored) {
    return stored.status() == PARTIAL_CONTENT
        ? Partial.of(stored.headers(), stored.body().remaining())
        : Optional.empty();
  }

  private CacheKey key(String kind) {
    return new CacheKey(Shares.OWN, kind + visitor.address());
  }

  private @Nullable String asked(String name) {
    return Forwarding.ofPage(visitor, name);
  }
}
