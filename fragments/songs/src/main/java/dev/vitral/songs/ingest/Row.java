package dev.vitral.songs.ingest;

import dev.vitral.songs.catalogue.BadRow;
import dev.vitral.songs.song.Song;

/** A row of a file. */
sealed interface Row {

  /** Line in the file, from 1, where it begins. */
  long line();

  /** A row that is a song. */
  record Good(long line, Song song) implements Row {}

  /** A row that is none. */
  record Bad(BadRow bad) implements Row {

    @Override
    public long line() {
      return bad.line();
    }
  }
}
