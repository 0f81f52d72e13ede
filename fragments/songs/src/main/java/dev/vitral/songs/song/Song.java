package dev.vitral.songs.song;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A song of the catalogue.
 *
 * @param id the catalogue's own, never empty
 * @param name absent where the catalogue does not know it
 * @param album absent where the catalogue does not know it
 * @param artists empty where the catalogue does not know them
 * @param lyrics empty for a song without words or with none known
 */
public record Song(
    String id,
    @Nullable String name,
    @Nullable String album,
    List<String> artists,
    Sound sound,
    Lyrics lyrics) {

  public Song {
    artists = List.copyOf(artists);
  }
}
