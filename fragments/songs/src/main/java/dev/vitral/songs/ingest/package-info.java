/**
 * From a CSV file to the index: {@link dev.vitral.songs.ingest.Ingest}, {@link
 * dev.vitral.songs.ingest.SongCsv}.
 */
@NullMarked
package dev.vitral.songs.ingest;

import org.jspecify.annotations.NullMarked;
