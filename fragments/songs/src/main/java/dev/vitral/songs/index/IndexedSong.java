package dev.vitral.songs.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.songs.song.Song;

/**
 * A song on its way into the index.
 *
 * @param fingerprint of everything that the catalogue says of it and of how it is cut
 * @param passages with their vectors, as the index keeps them
 */
public record IndexedSong(Song song, String fingerprint, JsonNode passages) {}
