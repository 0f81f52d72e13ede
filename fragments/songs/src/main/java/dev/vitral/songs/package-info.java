/**
 * Songs: ask with your own words. Read {@code docs/songs.md} first, then {@link
 * dev.vitral.songs.search.Search} for answers and {@link dev.vitral.songs.ingest.Ingest} for where
 * the songs come from.
 */
@NullMarked
package dev.vitral.songs;

import org.jspecify.annotations.NullMarked;
