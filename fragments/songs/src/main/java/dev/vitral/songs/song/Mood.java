package dev.vitral.songs.song;

import java.util.Locale;

/** What a song feels like, from its energy and valence. */
public enum Mood {
  LIVELY,
  CALM,
  WISTFUL,
  FIERCE;

  /** Its word in URLs and in the index. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
