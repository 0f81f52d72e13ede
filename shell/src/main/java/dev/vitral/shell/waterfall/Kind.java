package dev.vitral.shell.waterfall;

import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.include.SettledPart.Way;
import dev.vitral.shell.record.RecordedPart;
import java.util.Locale;

/** How a part is drawn. Its label says the rung itself. */
public enum Kind {
  /** As its fragment answered just now. */
  FRESH,
  /** As good, without waiting for its fragment. */
  KEPT,
  /** An older answer stands in. */
  STALE,
  /** Something else stands in, or nothing. */
  REPLACED,
  /** Nothing could stand in. */
  FAILED;

  static Kind of(RecordedPart part) {
    return switch (Rung.labelled(part.rung())) {
      case FRESH -> part.way().equals(Way.FETCHED.label()) ? FRESH : KEPT;
      case STALE -> STALE;
      case ALT, FALLBACK, STATIC, PLACEHOLDER, OMITTED -> REPLACED;
      case FAILED -> FAILED;
    };
  }

  /** As it is named in style sheets. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
