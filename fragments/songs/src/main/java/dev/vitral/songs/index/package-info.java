/**
 * The songs in Elasticsearch: {@link dev.vitral.songs.index.SongIndex}, reached through {@link
 * dev.vitral.songs.index.Elastic}.
 */
@NullMarked
package dev.vitral.songs.index;

import org.jspecify.annotations.NullMarked;
