@NullMarked
package dev.vitral.songs.ingest;

import org.jspecify.annotations.NullMarked;
