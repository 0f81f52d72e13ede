package dev.vitral.shell.fallback;

import java.util.Locale;

/** How well an include could be had; each rung is counted. */
public enum Rung {
  /** The fragment answered, now or not long ago. */
  FRESH,
  /** An older answer stands in, since the fragment allows it and fails. */
  STALE,
  /** The include's {@code alt} answered. */
  ALT,
  /** What the manifest names for this case, fetched ahead. */
  FALLBACK,
  /** The shell's own header bar. */
  STATIC,
  /** A link that htmx replaces with the include itself, if it can be had a little later. */
  PLACEHOLDER,
  /** An empty, hidden element. */
  OMITTED,
  /** Nothing could stand in: the page around it fails. */
  FAILED;

  /** As it is written in {@code data-rung} and in metrics. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one with that label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Rung labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
