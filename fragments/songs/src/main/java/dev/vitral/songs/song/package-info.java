/**
 * What a song is: start with {@link dev.vitral.songs.song.Song}, then {@link
 * dev.vitral.songs.song.Lyrics}.
 */
@NullMarked
package dev.vitral.songs.song;

import org.jspecify.annotations.NullMarked;
