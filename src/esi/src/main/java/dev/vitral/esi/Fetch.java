package dev.vitral.esi;

/** A fetch under way. All methods are idempotent, and of no effect once the fetch has ended. */
@FunctionalInterface
public interface Fetch {

  /** A fetch that has nothing left to cancel. */
  Fetch DONE = () -> {};

  /** Ends the fetch; whatever the sink is told afterwards is ignored. */
  void cancel();

  /**
   * The time for it is over. Who has something to show in its place tells the sink at once, and it
   * is taken; else the fetch fails and is cancelled.
   */
  default void expire() {}

  /** Asks for no more data until {@link #resume()}; data on its way is still taken. */
  default void pause() {}

  /** Takes {@link #pause()} back. */
  default void resume() {}
}
