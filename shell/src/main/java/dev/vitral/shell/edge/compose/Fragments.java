package dev.vitral.shell.edge.compose;

import dev.vitral.esi.Fetch;
import dev.vitral.esi.Fetcher;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.cache.store.CacheKey;
import dev.vitral.shell.edge.site.Shares;
import dev.vitral.shell.edge.upstream.Forwarding;
import dev.vitral.shell.edge.visit.Visitor;
import io.vertx.core.MultiMap;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gets the fragments of one page: out of the cache, or from where they are. */
final class Fragments implements Fetcher {

  private static final Asked OWN = Forwarding::ofOwnFragment;
  private static final Asked FOREIGN = Forwarding::ofForeignFragment;

  private final Equipment equipment;
  private final Visitor visitor;
  private final Parts parts;
  private @Nullable MultiMap forwarded;

  Fragments(Equipment equipment, Visitor visitor, Parts parts) {
    this.equipment = equipment;
    this.visitor = visitor;
    this.parts = parts;
  }

  @Override
  public Fetch fetch(IncludeRequest request, FragmentSink sink) {
    if (visitor.response().ended()) {
      return Fetch.DONE; // the page was answered with something else, and is about to be cancelled
    }
    CacheKey key = key(request);
    boolean plain = isPlain(request);
    Function<String, @Nullable String> asked = asked(request);
    Optional<Stored<Ready>> kept = plain ? equipment.cache().fresh(key, asked) : Optional.empty();
    if (kept.isPresent()) {
      answer(kept.get(), request, sink);
      return Fetch.DONE;
    }
    parts.addAsked();
    FragmentFetch fetch =
        new FragmentFetch(
            equipment,
            forwarded(request),
            parts,
            request,
            sink,
            plain ? Optional.of(key) : Optional.empty());
    fetch.start(asked);
    return fetch;
  }

  /** Under which a fragment is kept; pages have keys of their own. */
  private static CacheKey key(IncludeRequest request) {
    String owner = request.sameOrigin() ? Shares.OWN : Shares.other(request.url());
    return new CacheKey(owner, "fragment " + request.url());
  }

  /** Only what the URL and the visitor's own headers say decides on the answer. */
  private static boolean isPlain(IncludeRequest request) {
    return request.options().method().equals("GET")
        && request.options().entity().isEmpty()
        && request.options().headers().isEmpty()
        && !request.options().noStore();
  }

  private Function<String, @Nullable String> asked(IncludeRequest request) {
    Asked asked = request.sameOrigin() ? OWN : FOREIGN;
    return name -> asked.header(visitor, name);
  }

  /** What every fragment of the page's own host is told is worked out once. */
  private MultiMap forwarded(IncludeRequest request) {
    if (!request.sameOrigin()) {
      return equipment.forwarding().foreignFragment(visitor);
    }
    MultiMap known = forwarded;
    if (known == null) {
      known = equipment.forwarding().ownFragment(visitor);
      forwarded = known;
    }
    return known;
  }

  private void answer(Stored<Ready> kept, IncludeRequest request, FragmentSink sink) {
    parts.add(kept, equipment.cache().now(), request.sameOrigin() ? OWN : FOREIGN);
    sink.answer(kept.status(), kept.made(Ready::fragment).headers(), kept.body());
  }
}
