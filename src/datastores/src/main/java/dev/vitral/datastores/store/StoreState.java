package dev.vitral.datastores.store;

import java.util.Locale;

/** The three states everybody outside knows. */
public enum StoreState {
  STARTING,
  READY,
  DOWN;

  /** As written in {@code GET /status}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
