package dev.vitral.launcher.supervise;

import java.util.Locale;

/** What a part is doing. */
public enum State {
  STARTING,
  READY,
  DOWN;

  /** As {@code status --json} spells it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
