package dev.vitral.songs.song;

import java.util.Locale;

/** How fast a song goes: below 90 beats a minute, up to 130, beyond. */
public enum Pace {
  SLOW,
  MEDIUM,
  FAST;

  /** Its word in URLs and in the index. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
