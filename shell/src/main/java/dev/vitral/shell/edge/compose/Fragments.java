package dev.vitral.shell.edge.compose;

import dev.vitral.esi.Fetch;
import dev.vitral.esi.Fetcher;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.shell.cache.Standing;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.edge.upstream.Forwarding;
import dev.vitral.shell.edge.visit.Visitor;
import io.vertx.core.MultiMap;
import java.util.Optional;
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
    Optional<FragmentPlace> place =
        isPlain(request)
            ? Optional.of(new FragmentPlace(equipment, visitor, request, asked(request)))
            : Optional.empty();
    Optional<Stored<Ready>> kept = place.flatMap(FragmentPlace::newest);
    if (kept.isPresent() && show(place.orElseThrow(), kept.get(), request, sink)) {
      return Fetch.DONE;
    }
    parts.addAsked();
    FragmentFetch fetch = new FragmentFetch(this, request, sink, place);
    fetch.start(kept, true);
    return fetch;
  }

  /** Only what the URL and the visitor's own headers say decides on the answer. */
  private static boolean isPlain(IncludeRequest request) {
    return request.options().method().equals("GET")
        && request.options().entity().isEmpty()
        && request.options().headers().isEmpty()
        && !request.options().noStore();
  }

  private static Asked asked(IncludeRequest request) {
    return request.sameOrigin() ? OWN : FOREIGN;
  }

  /** Puts a kept fragment into the page, if it may be shown before its origin was asked. */
  boolean show(FragmentPlace place, Stored<Ready> kept, IncludeRequest request, FragmentSink sink) {
    Standing standing = place.standing(kept);
    if (standing == Standing.TO_BE_VALIDATED) {
      return false;
    }
    give(kept, request, sink);
    if (standing == Standing.STALE_WHILE_REVALIDATE) {
      new Refresh(equipment.cache(), place, request(request), kept).start();
    }
    return true;
  }

  /** Puts a kept fragment into the page. */
  void give(Stored<Ready> kept, IncludeRequest request, FragmentSink sink) {
    parts.add(kept, equipment.cache().now(), asked(request));
    sink.answer(kept.status(), kept.made(Ready::fragment).headers(), kept.body());
  }

  /** What its origin is asked. */
  FragmentRequest request(IncludeRequest request) {
    return new FragmentRequest(equipment, request, forwarded(request));
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

  Equipment equipment() {
    return equipment;
  }

  Visitor visitor() {
    return visitor;
  }

  Parts parts() {
    return parts;
  }
}
