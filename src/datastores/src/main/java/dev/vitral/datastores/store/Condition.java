package dev.vitral.datastores.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a store is doing, told by the store and read by whoever asks for the status. */
public final class Condition {
  /** State and the step that a person is shown, such as {@code unpacking}. */
  public record Reading(StoreState state, String step) {}

  private static final Logger LOG = LoggerFactory.getLogger(Condition.class);

  private final String store;
  private volatile Reading reading = new Reading(StoreState.STARTING, "waiting");

  public Condition(String store) {
    this.store = store;
  }

  public Reading reading() {
    return reading;
  }

  public boolean isReady() {
    return reading().state() == StoreState.READY;
  }

  public void starting(String step) {
    become(new Reading(StoreState.STARTING, step));
  }

  public void ready() {
    become(new Reading(StoreState.READY, "ready"));
  }

  public void down(String why) {
    become(new Reading(StoreState.DOWN, why));
  }

  private synchronized void become(Reading next) {
    Reading last = reading;
    reading = next;
    if (!last.equals(next)) {
      LOG.info("{}: {}", store, next.step());
    }
  }
}
