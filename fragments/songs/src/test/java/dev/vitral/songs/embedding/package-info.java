@NullMarked
package dev.vitral.songs.embedding;

import org.jspecify.annotations.NullMarked;
