package dev.vitral.shell.edge;

import dev.vitral.shell.cache.Flight;
import dev.vitral.shell.cache.Flight.Outcome;
import dev.vitral.shell.edge.compose.Equipment;
import dev.vitral.shell.edge.visit.Visitor;
import java.util.function.Consumer;

/** A visitor who waits for the answer to somebody else's request, but not for ever. */
final class Waiting {

  private final Equipment equipment;
  private final Visitor visitor;
  private final Flight flight;
  private final Consumer<Outcome> onAnyThread;
  private Consumer<Outcome> then = outcome -> {};
  private long timer = -1;

  Waiting(Equipment equipment, Visitor visitor, Flight flight) {
    this.equipment = equipment;
    this.visitor = visitor;
    this.flight = flight;
    this.onAnyThread = outcome -> visitor.context().runOnContext(here -> end(outcome));
  }

  /**
   * Waits.
   *
   * @param then called on the visitor's event loop, unless the visitor has gone
   * @return false if there is nothing to wait for
   */
  boolean start(Consumer<Outcome> then) {
    this.then = then;
    if (!flight.await(onAnyThread)) {
      return false;
    }
    long atMost = equipment.site().originTimeout().toMillis();
    timer = equipment.vertx().setTimer(atMost, late -> giveUp());
    return true;
  }

  private void giveUp() {
    if (flight.leave(onAnyThread)) {
      end(Outcome.NOT_SHARED);
    }
  }

  private void end(Outcome outcome) {
    equipment.vertx().cancelTimer(timer);
    if (!visitor.response().closed()) {
      then.accept(outcome);
    }
  }
}
