package dev.vitral.shell.edge;

import dev.vitral.shell.cache.CacheStatus;
import dev.vitral.shell.cache.CacheStatus.Forwarded;
import dev.vitral.shell.cache.Flight;
import dev.vitral.shell.cache.Flight.Outcome;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.edge.compose.Equipment;
import dev.vitral.shell.edge.compose.Ready;
import dev.vitral.shell.edge.compose.Refresh;
import dev.vitral.shell.edge.visit.Regret;
import dev.vitral.shell.edge.visit.Visitor;
import dev.vitral.shell.edge.visit.Waiting;
import dev.vitral.shell.origin.RequestBody;
import java.util.List;
import java.util.Optional;

/**
 * One request: out of the cache, from the origin, or from the origin by somebody else's request.
 */
final class EdgeExchange {

  /** They are for the origin to look at (RFC 9111, 4.3.2). */
  private static final List<String> PRECONDITIONS = List.of("If-Match", "If-Unmodified-Since");

  private final Equipment equipment;
  private final Visitor visitor;
  private final PageCache pages;
  private final Delivery delivery;
  private boolean waited;

  EdgeExchange(Equipment equipment, Visitor visitor) {
    this.equipment = equipment;
    this.visitor = visitor;
    this.pages = new PageCache(equipment, visitor);
    this.delivery = new Delivery(equipment, visitor);
  }

  void start() {
    if (!visitor.reads()) {
      forward(Forwarded.METHOD, Optional.empty(), false);
    } else if (PRECONDITIONS.stream().anyMatch(name -> visitor.header(name) != null)) {
      forward(Forwarded.BYPASS, Optional.empty(), false);
    } else {
      lookUp(true);
    }
  }

  private void lookUp(boolean mayWait) {
    Optional<Stored<Ready>> kept = pages.newest();
    if (kept.isEmpty()) {
      missed(mayWait);
      return;
    }
    Stored<Ready> stored = kept.get();
    switch (pages.standing(stored)) {
      case FRESH -> give(stored);
      case STALE_WHILE_REVALIDATE -> {
        give(stored);
        PageOrigin origin = new PageOrigin(equipment, visitor);
        new Refresh(equipment.cache(), pages, origin, stored).start();
      }
      case TO_BE_VALIDATED ->
          forward(
              pages.left(stored).isNegative() || stored.policy().validated()
                  ? Forwarded.STALE
                  : Forwarded.REQUEST,
              kept,
              mayWait);
    }
  }

  private void give(Stored<Ready> stored) {
    delivery.give(
        stored,
        waited
            ? CacheStatus.forwarded(Forwarded.URI_MISS).afterWaiting()
            : CacheStatus.hit(pages.left(stored)));
  }

  private void missed(boolean mayWait) {
    Optional<Stored<Ready>> part = pages.part();
    if (part.isPresent()) {
      delivery.givePart(part.get(), CacheStatus.hit(pages.left(part.get())));
    } else {
      Forwarded why = pages.holdsOthers() ? Forwarded.VARY_MISS : Forwarded.URI_MISS;
      forward(why, Optional.empty(), mayWait);
    }
  }

  /**
   * Asks the origin, unless an equal request does so.
   *
   * @param stale what is kept and has to be validated
   */
  private void forward(Forwarded why, Optional<Stored<Ready>> stale, boolean mayWait) {
    if (pages.control().onlyIfCached()) {
      Regret.send(visitor, 504);
      return;
    }
    visitor.request().pause();
    Optional<Flight> flight = mayBeShared() ? pages.flight() : Optional.empty();
    boolean leads = flight.isPresent() && flight.get().lead();
    if (leads || flight.isEmpty() || !mayWait || !await(flight.get())) {
      new Forward(equipment, visitor, pages, delivery, why)
          .start(stale, leads ? flight : Optional.empty());
    }
  }

  private boolean mayBeShared() {
    return visitor.isGet()
        && !RequestBody.follows(visitor.request())
        && visitor.header("Range") == null
        && visitor.header("Authorization") == null
        && !pages.control().noCache()
        && !pages.control().noStore();
  }

  private boolean await(Flight flight) {
    return new Waiting(visitor, flight, this::landed).start(equipment.site().originTimeout());
  }

  private void landed(Outcome outcome) {
    waited = outcome == Outcome.KEPT;
    visitor.request().resume();
    lookUp(outcome == Outcome.ABANDONED);
  }
}
