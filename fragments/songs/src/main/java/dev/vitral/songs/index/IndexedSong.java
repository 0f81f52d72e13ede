package dev.vitral.songs.index;

import dev.vitral.songs.song.Song;
import java.util.List;

/**
 * A song on its way into the index.
 *
 * @param fingerprint of everything that the catalogue says of it and of how it is cut
 */
public record IndexedSong(Song song, String fingerprint, List<Passage> passages) {

  public IndexedSong {
    passages = List.copyOf(passages);
  }
}
