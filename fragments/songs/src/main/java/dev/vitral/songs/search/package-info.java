/**
 * Questions and answers: {@link dev.vitral.songs.search.Search}, {@link
 * dev.vitral.songs.search.Expander}, {@link dev.vitral.songs.search.Fusion}.
 */
@NullMarked
package dev.vitral.songs.search;

import org.jspecify.annotations.NullMarked;
