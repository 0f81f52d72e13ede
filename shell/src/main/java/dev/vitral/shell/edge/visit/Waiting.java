package dev.vitral.shell.edge.visit;

import dev.vitral.shell.cache.Flight;
import dev.vitral.shell.cache.Flight.Outcome;
import java.time.Duration;
import java.util.function.Consumer;

/** A visitor who waits for the answer to somebody else's request, but not for ever. */
public final class Waiting {

  private final Visitor visitor;
  private final Flight flight;
  private final Consumer<Outcome> then;
  private final Consumer<Outcome> onAnyThread;
  private long timer = -1;
  private boolean over;

  /**
   * @param then called on the visitor's event loop, unless the visitor has gone
   */
  public Waiting(Visitor visitor, Flight flight, Consumer<Outcome> then) {
    this.visitor = visitor;
    this.flight = flight;
    this.then = then;
    this.onAnyThread = outcome -> visitor.context().runOnContext(here -> end(outcome));
  }

  /**
   * Waits until it is told to {@link #stop}.
   *
   * @return false if there is nothing to wait for
   */
  public boolean start() {
    return flight.await(onAnyThread);
  }

  /** The same for so long; after that {@code NOT_SHARED} is the outcome. */
  public boolean start(Duration atMost) {
    boolean waits = start();
    if (waits) {
      timer = visitor.context().owner().setTimer(atMost.toMillis(), late -> giveUp());
    }
    return waits;
  }

  /** Waits no longer, and will not be told of anything. */
  public void stop() {
    over = true;
    visitor.context().owner().cancelTimer(timer);
    flight.leave(onAnyThread);
  }

  private void giveUp() {
    if (flight.leave(onAnyThread)) {
      end(Outcome.NOT_SHARED);
    }
  }

  private void end(Outcome outcome) {
    visitor.context().owner().cancelTimer(timer);
    if (!over && !visitor.response().closed()) {
      over = true;
      then.accept(outcome);
    }
  }
}
