package dev.vitral.shell.bulkhead;

import java.util.Locale;

/** Whether requests to a fragment are let through. */
public enum Circuit {
  /** They are. */
  CLOSED,

  /** One is, and decides. */
  HALF_OPEN,

  /** None is, for a while; then the next one decides. */
  OPEN;

  /** As programs are told, such as {@code half-open}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
