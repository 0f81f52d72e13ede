/** Texts as vectors: {@link dev.vitral.songs.embedding.Embedder} and its two kinds. */
@NullMarked
package dev.vitral.songs.embedding;

import org.jspecify.annotations.NullMarked;
