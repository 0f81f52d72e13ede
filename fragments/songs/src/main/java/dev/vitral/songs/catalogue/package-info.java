/**
 * The bucket of CSV files and who looks for new ones: {@link dev.vitral.songs.catalogue.Crawler},
 * {@link dev.vitral.songs.catalogue.Files}.
 */
@NullMarked
package dev.vitral.songs.catalogue;

import org.jspecify.annotations.NullMarked;
